"""Generate the pages of the archive: as a command (`python build_pages.py --help`) and as the
hook that `mkdocs build` and `mkdocs serve` run by themselves. What they do is in `publisher/`.
"""

import sys
from pathlib import Path

# MkDocs puts this folder on the import path only while it loads the hook, so everything that
# the hook will ever need is imported here.
from publisher.commands import main
from publisher.mkdocs_hook import on_page_content, on_post_build, on_pre_build

__all__ = ["main", "on_page_content", "on_post_build", "on_pre_build"]

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path(__file__).resolve().parent))

"""Serve a built site as a static host does, and print Lighthouse's scores of three pages."""

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1] / "tests" / "browser"))
from host import hosted  # noqa: E402

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync"


def pages(site: Path) -> list[str]:
    """The home page, the statement and the signatory's page that come first by name."""
    return [
        "",
        *(
            f"{kind}/{next(p for p in sorted((site / kind).iterdir()) if p.is_dir()).name}/"
            for kind in ("statements", "signatories")
        ),
    ]


def scores(url: str) -> tuple[list[int], list[str]]:
    """The scores of a page out of a hundred, and the audits that fall short."""
    command = [
        str(HERE / "node_modules" / ".bin" / "lighthouse"),
        url,
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags={FLAGS}",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    report = json.loads(done.stdout)
    figures = [round(100 * report["categories"][name]["score"]) for name in CATEGORIES]
    short = [
        f"{audit['id']}: {audit['title']}"
        for name in CATEGORIES[1:]
        for reference in report["categories"][name]["auditRefs"]
        if (audit := report["audits"][reference["id"]])["score"] == 0 and reference["weight"]
    ]
    return figures, short


def main() -> None:
    """Score the pages of the site named on the command line."""
    site = Path(sys.argv[1])
    print("page", *CATEGORIES, sep="\t")
    with hosted(site) as address:
        for page in pages(site):
            figures, short = scores(address + page)
            print(f"/{page}", *figures, sep="\t", flush=True)
            for audit in short:
                print(f"\t{audit}")


if __name__ == "__main__":
    main()

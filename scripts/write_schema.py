"""Write schema/statement.schema.json from the model of the front matter.

python scripts/write_schema.py
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from publisher.schema import json_schema  # noqa: E402 - found by the line above


def schema_text() -> str:
    """The JSON Schema as it is committed."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    target = ROOT / "schema" / "statement.schema.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(schema_text(), encoding="utf-8")

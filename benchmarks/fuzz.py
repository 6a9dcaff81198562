"""Give made-up inputs to everything that reads what strangers send, for minutes on end.

    python benchmarks/fuzz.py --minutes 10

Prints how many inputs each reader took, and the smallest input that broke one. Exits 1 then.
"""

import argparse
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, given, seed, settings

TOP = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TOP), str(TOP / "tests"), str(TOP / "tests" / "trust")]
from fuzzing import TARGETS, Target  # noqa: E402

_ROUND = 200  # inputs of a reader before it is the next one's turn


def main() -> int:
    """Fuzz every reader in turn until the time is over."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    end = time.monotonic() + 60 * options.minutes
    taken: Counter[str] = Counter()
    broken: list[str] = []
    number = options.seed
    while time.monotonic() < end:
        for name, target in TARGETS.items():
            if name not in broken and not fuzz(name, target, number, taken):
                broken.append(name)
        number += 1
    for name in TARGETS:
        print(f"{taken[name]:>8,} {name}{' BROKEN' if name in broken else ''}")
    print(f"{sum(taken.values()):,} inputs in {options.minutes:g} minutes, {len(broken)} broken")
    return int(bool(broken))


def fuzz(name: str, target: Target, number: int, taken: Counter[str]) -> bool:
    """Give a reader a round of inputs; False where one broke it."""

    @seed(number)
    @settings(
        max_examples=_ROUND, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(target.inputs)
    def one_round(made_up: object) -> None:
        taken[name] += 1
        target.take(made_up)

    try:
        one_round()
    except Exception:
        print(f"--- {name}, seed {number}", flush=True)
        traceback.print_exc()
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())

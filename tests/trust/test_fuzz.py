"""A short run of what `benchmarks/fuzz.py` does for minutes."""

import pytest
from fuzzing import TARGETS, Target
from hypothesis import HealthCheck, given, settings


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS.keys())
def test_no_made_up_input_breaks_a_reader(target: Target) -> None:
    """It gives a result, problems or a refusal, and nothing else."""

    @settings(max_examples=40, suppress_health_check=list(HealthCheck))
    @given(target.inputs)
    def fuzz(made_up: object) -> None:
        target.take(made_up)

    fuzz()

"""The example office: its plan, its logo."""

from pathlib import Path


def example_plan_path() -> Path:
    """The plan of the example office, as TOML."""
    return Path(__file__).parent / "office.toml"

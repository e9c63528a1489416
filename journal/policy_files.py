"""Texts of policies that stand in files of their own, beside the plan's: what is kept is the text."""

from collections.abc import Mapping
from pathlib import Path

from journal.shape import Tree
from journal.trouble import PlanUnreadable

_KEY = "file"


def with_texts(document: Mapping[str, Tree], folder: Path) -> dict[str, Tree]:
    """The document of a plan in which each `file = {en = "promise.en.md"}` of a policy is the text of that file.

    Raises PlanUnreadable.
    """
    policies = document.get("policies")
    if not isinstance(policies, list):
        return dict(document)
    return {**document, "policies": [_policy(policy, folder, f"policies[{n}]") for n, policy in enumerate(policies)]}


def _policy(policy: Tree, folder: Path, place: str) -> Tree:
    if not isinstance(policy, Mapping) or not isinstance(policy.get(_KEY), Mapping):
        return policy
    rest = {key: value for key, value in policy.items() if key != _KEY}
    inline = rest.get("text", {})
    if not isinstance(inline, Mapping):
        return rest
    twice = [language for language in policy[_KEY] if language in inline]
    if twice:
        raise PlanUnreadable(f"the text stands in the plan and in a file - at {place}.text.{twice[0]}")
    files = {language: _text(folder, name, f"{place}.{_KEY}.{language}") for language, name in policy[_KEY].items()}
    return {**rest, "text": {**inline, **files}}


def _text(folder: Path, name: Tree, place: str) -> str:
    if not isinstance(name, str) or not name:
        raise PlanUnreadable(f"expected the name of a file - at {place}")
    try:
        return (folder / name).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise PlanUnreadable(f"{name} cannot be read: {error.strerror} - at {place}") from error
    except UnicodeDecodeError as error:
        raise PlanUnreadable(f"{name} is not text in UTF-8 - at {place}") from error

"""How a service is called in the manager's window."""

from admin.scene import Scene
from resources.desk_views import TextCell
from resources.words import Words


def service_name(scene: Scene, service_id: str, words: Words) -> str:
    """A service in short; by its id where the plan does not have it any more."""
    service = scene.plan.service(service_id)
    return (words.pick(service.short_name) or words.pick(service.name)) if service else service_id


def service_cell(scene: Scene, service_id: str, words: Words) -> TextCell:
    """A service in a table: its name where there is room, else in short."""
    service, short = scene.plan.service(service_id), service_name(scene, service_id, words)
    if service is None:
        return TextCell(words=short)
    return TextCell(words=words.pick(service.name), short=short, icon=service.icon)

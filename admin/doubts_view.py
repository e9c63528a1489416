"""When the estimates are not to be trusted, and why, in sentences."""

from admin.scene import Scene
from admin.service_words import service_name
from office.waits.scoring import Doubt, Scores, doubts, scores
from resources.words import Words


def scores_now(scene: Scene) -> Scores:
    """The score of today so far."""
    return scores(scene.day, scene.plan, scene.now)


def doubt_sentences(found: Scores, scene: Scene, words: Words) -> tuple[str, ...]:
    """A sentence for each doubt; none where nothing speaks against the estimates."""
    return tuple(_sentence(doubt, found, scene, words) for doubt in doubts(found))


def poor_phrase(found: Scores, scene: Scene, words: Words) -> str:
    """That they are poor, in a few words: in which way, or else for which service; nothing where all is well."""
    known = doubts(found)
    if not known:
        return ""
    if known[0].service is not None:
        return words.say("estimates poor: {service}", service=service_name(scene, known[0].service, words))
    match known[0].kind:
        case "seldom_kept":
            return words.say("estimates seldom kept")
        case "too_long":
            return words.say("estimates too long")
        case "too_short":
            return words.say("estimates too short")


def _sentence(doubt: Doubt, found: Scores, scene: Scene, words: Words) -> str:
    whose = words.say("Whole office") if doubt.service is None else service_name(scene, doubt.service, words)
    score = found.total if doubt.service is None else found.services[doubt.service]
    minutes = round(abs(score.bias_minutes or 0))
    match doubt.kind:
        case "seldom_kept":
            return words.say(
                "{whose}: only {kept} of {n} were called within the wait that they were told; about 80 % should be.",
                whose=whose,
                kept=score.held,
                n=score.n,
            )
        case "too_long":
            return words.count(
                "{whose}: customers are told {n} minute too much on average.",
                "{whose}: customers are told {n} minutes too much on average.",
                minutes,
                whose=whose,
            )
        case "too_short":
            return words.count(
                "{whose}: customers are told {n} minute too little on average.",
                "{whose}: customers are told {n} minutes too little on average.",
                minutes,
                whose=whose,
            )

"""What the pages of a voucher say: which one it is, what it is worth, whether it can be used, and that it was."""

from dataclasses import dataclass

from counter.actions import Action
from counter.asking import SayWhy
from counter.happenings import RestoreWanted, SteppedBack
from counter.page_view import FieldView, PageView, back, confirm
from counter.phrases import worth_phrase
from counter.redeeming import code_in
from counter.scene import Scene, service_name
from counter.voucher_places import AwaitingVoucher, ChangingVoucher, LookingUp, OfVoucher, ShowingVoucher, TypingVoucher
from office import vouchers
from office.commands import RedeemVoucher, RestoreVoucher, VoucherCommand
from office.promise_refusals import IsRedeemed, IsTooOld
from office.refusals import Reason, Refused
from office.vouchers import VoucherNow, Vouchers, read_code, spoken
from resources.desk_views import ButtonView, ChipWords
from resources.words import Words

CODE_LONGEST = 80
"""Signs: a square that a scanner types says more than the code."""


def voucher_page(place: OfVoucher | AwaitingVoucher, scene: Scene, words: Words, say_why: SayWhy) -> PageView:
    """The page at this place; while an answer is on its way it stays as it is."""
    match place:
        case TypingVoucher(typed=typed) | LookingUp(typed=typed):
            return _typing(typed, scene, words)
        case ShowingVoucher() | ChangingVoucher():
            return _showing(place, scene, words, say_why)


def _typing(typed: str, scene: Scene, words: Words) -> PageView:
    return PageView(
        heading=words.say("Which voucher?"),
        sentence=words.say("Type its code, or scan its square."),
        primary=confirm(words.say("Look it up"), "magnifying-glass", _why_no_code(typed, scene, words)),
        back=back(words),
        field=FieldView(name=words.say("Code on the voucher"), text=typed, longest=CODE_LONGEST),
    )


def _why_no_code(typed: str, scene: Scene, words: Words) -> str:
    readable = read_code(code_in(typed), scene.plan.office.id) is not None
    return "" if readable else words.say("A code has eight letters and digits.")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stand:
    """How a voucher stands at this counter: why it cannot be redeemed, and whether that can be taken back here."""

    refused: Reason | None
    restorable: bool


def _stand(voucher: VoucherNow, scene: Scene) -> _Stand:
    code = voucher.issued.code

    def refusal(command: VoucherCommand) -> Reason | None:
        decided = vouchers.decide(Vouchers(by_code={code: voucher}), scene.plan, command, scene.now)
        return decided.why if isinstance(decided, Refused) else None

    return _Stand(
        refused=refusal(RedeemVoucher(code=code, counter=scene.counter)),
        restorable=refusal(RestoreVoucher(code=code, counter=scene.counter)) is None,
    )


def _showing(place: ShowingVoucher | ChangingVoucher, scene: Scene, words: Words, say_why: SayWhy) -> PageView:
    voucher, stand = place.voucher, _stand(place.voucher, scene)
    worth = worth_phrase(voucher.issued.worth, words)
    now = isinstance(place, ShowingVoucher) and place.became == "redeemed" and voucher.redeemed is not None
    why = say_why(stand.refused) if stand.refused else ""
    return PageView(
        heading=words.say("Voucher: {worth}", worth=worth),
        number=spoken(voucher.issued.code),
        chip=_chip(stand.refused, words, now=now),
        lines=(_about(voucher, scene, words), _used_now(scene, words) if now else _state(voucher, words, why)),
        primary=_primary(words, worth, why, now=now),
        back=back(words),
        choices=(_undo(scene, words),) if stand.restorable else (),
    )


def _primary(words: Words, worth: str, why: str, *, now: bool) -> ButtonView:
    if now:
        return confirm(words.say("Done"), "check-bold", happening=SteppedBack())
    return confirm(words.say("Redeem: {worth}", worth=worth), "hand-coins", why)


def _undo(scene: Scene, words: Words) -> ButtonView:
    return ButtonView(
        words=words.say("Undo"),
        happening=RestoreWanted(),
        icon="arrow-counter-clockwise",
        key=scene.keys.on_page(Action.UNDO),
    )


def _chip(refused: Reason | None, words: Words, *, now: bool) -> ChipWords:
    match refused:
        case IsRedeemed() if now:
            return ChipWords(words=words.say("Used now"), icon="check-circle", tone="good")
        case IsRedeemed():
            return ChipWords(words=words.say("Used already"), icon="x-circle", tone="late")
        case IsTooOld():
            return ChipWords(words=words.say("Too old"), icon="clock", tone="late")
        case _:
            return ChipWords(words=words.say("Can be used"), icon="check-circle", tone="good")


def _about(voucher: VoucherNow, scene: Scene, words: Words) -> str:
    """For which promise it was given."""
    issued = voucher.issued
    return words.say(
        "For number {number} of {day}, {service}",
        number=issued.number,
        day=words.short_day(issued.day),
        service=service_name(scene.plan, issued.service, words),
    )


def _state(voucher: VoucherNow, words: Words, why: str) -> str:
    return why or words.say("Valid until {day}.", day=words.short_day(voucher.issued.last_day))


def _used_now(scene: Scene, words: Words) -> str:
    return words.say("Used now at counter {number}. It cannot be used again.", number=scene.counter)

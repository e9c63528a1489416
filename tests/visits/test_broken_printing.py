"""A fault in the making of a paper: whoever waits for it at the kiosk learns that there is none, and their number."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from station.errands import at_kiosk, cases_told
from tests.visits.office import WholeOffice, told


def unmade(*_: object) -> object:
    raise KeyError("no such word")


@pytest.mark.parametrize(
    ("language", "tile", "said"),
    [
        ("English", "Bills and payments", "There is no paper. Please remember or write down your number: 101."),
        ("Eesti", "Arved ja maksed", "Paber on otsas. Palun jätke meelde või kirjutage üles oma number: 101."),
        ("Русский", "Счета и оплата", "Закончилась бумага. Пожалуйста, запомните или запишите свой номер: 101."),
    ],
)
def test_the_number_is_to_be_remembered_where_its_ticket_cannot_be_made(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, tile: str, said: str
) -> None:
    monkeypatch.setattr(at_kiosk, "ticket_slip", unmade)

    async def story(office: WholeOffice) -> None:
        await office.presses("kiosk", language)
        await office.presses("kiosk", tile)
        await office.reads("kiosk", said)

    told(qapp, tmp_path, story, papers=0)


def test_the_number_of_a_case_is_to_be_remembered_where_its_receipt_cannot_be_made(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cases_told, "case_slip", unmade)

    async def story(office: WholeOffice) -> None:
        for key in ("Concerns and praise", "Praise", "The service", "Just send it as it is"):
            await office.presses("kiosk", key)
        await office.reads("kiosk", "26-0001", "There is no paper. Please remember or write down this number.")

    told(qapp, tmp_path, story, papers=0)

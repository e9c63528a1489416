"""`walkin replay`: alerts and who acknowledges them, a counter that is asked, a notice of the day."""

from tests.station.replaying import Answer, opened


def kinds(answer: Answer) -> list[str]:
    return [event["kind"] for event in answer["events"]]


def test_an_alert_is_acknowledged_once_and_comes_anew() -> None:
    told = opened()
    assert kinds(told.does("09:00", "raise_alert", alert="vanished", subject="2")) == ["AlertRaised"]
    (seen,) = told.does("09:01", "acknowledge", alert="vanished", subject="2", clerk="kadri")["events"]
    assert seen == {"kind": "AlertAcknowledged", "alert": "vanished", "subject": "2", "clerk": "kadri"}
    assert kinds(told.does("09:02", "acknowledge", alert="vanished", subject="2", clerk="urve")) == []
    (alert,) = told.state("09:03")["alerts"]
    assert (alert["seen_by"], alert["seen_at"]) == ("kadri", "2026-03-02T09:01:00+02:00")
    assert kinds(told.does("09:04", "end_alert", alert="vanished", subject="2")) == ["AlertEnded"]
    refused = told.asks("09:05", "acknowledge", alert="vanished", subject="2")
    assert refused["why"] == "That is not so any more: there is nothing to acknowledge."
    told.does("09:06", "raise_alert", alert="vanished", subject="2")
    assert [one["seen_by"] for one in told.state("09:07")["alerts"]] == [None]


def test_an_alert_of_no_kind_is_no_command() -> None:
    answer = opened().asks("09:00", "raise_alert", alert="weather")
    assert "raise_alert: invalid enum value 'weather' - at alert" in answer["why"]


def test_a_counter_is_asked_and_answers() -> None:
    told = opened()
    assert kinds(told.does("09:00", "ask_counter", counter="3", clerk="kadri")) == ["CounterAsked"]
    assert kinds(told.does("09:01", "answer_asked", counter="3", coming=True)) == ["CounterAnswered"]
    (asked,) = told.state("09:01")["asked_counters"]
    assert (asked["counter"], asked["by"], asked["coming"]) == ("3", "kadri", True)
    told.does("09:02", "open_counter", counter="3", clerk="peeter")
    assert told.asks("09:03", "ask_counter", counter="3")["why"] == "Somebody works at counter 3 already."


def test_a_notice_of_the_day_and_its_end() -> None:
    told = opened()
    ends = "2026-03-02T10:00:00+02:00"
    answer = told.does("09:00", "post_notice", text={"en": "Lift out of order"}, places=["board", "kiosks"], ends=ends)
    assert answer["events"] == [
        {
            "kind": "NoticePosted",
            "notice": "1",
            "text": {"en": "Lift out of order"},
            "places": ["board", "kiosks"],
            "begins": "2026-03-02T09:00:00+02:00",
            "ends": ends,
            "clerk": "",
        }
    ]
    assert kinds(told.does("09:10", "withdraw_notice", notice="1")) == ["NoticeWithdrawn"]
    assert [one["withdrawn"] for one in told.state("09:11")["notices"]] == [True]
    assert told.asks("09:12", "withdraw_notice", notice="1")["why"] == "The notice is over."

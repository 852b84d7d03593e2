"""Calendar files: written so that others read them, read whoever wrote them."""

from __future__ import annotations

import datetime as dt

import pytest

from db.calendar.events import KST, Reading
from db.calendar.lines import content_lines, escape, folded
from db.calendar.reading import MOST_OCCURRENCES, Span, read_calendar
from db.calendar.writing import WrittenEvent, write_calendar
from db.errors import UserError

STAMP = dt.datetime(2026, 11, 28, 9, 0, tzinfo=KST)
SPAN = Span(dt.date(2026, 11, 1), dt.date(2027, 11, 28))
LONG = (
    "㈜한빛정밀 대표 접견; 12블록, 입주 조건 협의\\자료 2부\n두 번째 줄 "
    + "가나다라마바사아자차카타파하" * 20
)


def meeting(**changed):
    values = {
        "uid": "one@attraction-desk", "sequence": 3, "starts_at": "2026-12-03T14:00",
        "ends_at": "2026-12-03T14:40", "title": LONG, "place": "시장실, 3층", "description": "",
        "changed_at": "2026-11-26T09:00:00+09:00",
    }  # fmt: skip
    return WrittenEvent(**{**values, **changed})


def calendar(*lines, zone=()):
    body = ("BEGIN:VCALENDAR", "VERSION:2.0", *zone, "BEGIN:VEVENT", "UID:a@b", *lines,
            "END:VEVENT", "END:VCALENDAR", "")  # fmt: skip
    return "\r\n".join(body).encode()


def read_one(*lines, zone=()):
    (event,) = read_calendar(calendar(*lines, zone=zone), SPAN)
    return event


def test_what_is_written_keeps_to_the_lines_of_the_standard():
    data = write_calendar([meeting()], STAMP)
    assert data.count(b"\n") == data.count(b"\r\n")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    for line in data.split(b"\r\n"):
        line.decode()  # no letter is broken in two
    text = data.decode()
    assert "DTSTART;TZID=Asia/Seoul:20261203T140000" in text
    assert "SEQUENCE:3" in text
    assert "DTSTAMP:20261128T000000Z" in text
    assert text.index("BEGIN:VTIMEZONE") < text.index("BEGIN:VEVENT")
    assert data == write_calendar([meeting()], STAMP)


def test_what_is_written_reads_back():
    (event,) = read_calendar(write_calendar([meeting()], STAMP), SPAN)
    assert (event.uid, event.sequence) == ("one@attraction-desk", 3)
    assert (event.starts_at, event.ends_at) == ("2026-12-03T14:00", "2026-12-03T14:40")
    assert event.title == LONG
    assert event.place == "시장실, 3층"


def test_a_meeting_without_an_hour_fills_its_day():
    data = write_calendar([meeting(starts_at="2026-12-03", ends_at="")], STAMP)
    assert b"DTSTART;VALUE=DATE:20261203\r\n" in data
    (event,) = read_calendar(data, SPAN)
    assert (event.starts_at, event.ends_at) == ("2026-12-03", "")


def test_control_characters_and_lone_surrogates_harm_nobody():
    data = write_calendar([meeting(title="면담\x00\x0b 🙂 \ud800 \u202e")], STAMP)
    (event,) = read_calendar(data, SPAN)
    assert event.title.startswith("면담 🙂")


@pytest.mark.parametrize("length", range(60, 90))
def test_folding_never_loses_a_letter(length):
    line = "SUMMARY:" + "가" * (length // 3) + "x" * (length % 3)
    (read,) = content_lines(folded(line))
    assert f"SUMMARY:{read.value}" == line


def test_a_letter_that_another_program_broke_in_two_is_mended():
    whole = "SUMMARY:가나다라".encode()
    broken = whole[:12] + b"\r\n " + whole[12:]
    assert [line.value for line in content_lines(broken)] == ["가나다라"]


def test_files_in_the_old_korean_encoding_and_with_a_mark_are_read():
    text = calendar("SUMMARY:면담", "DTSTART:20261203T140000").decode()
    for data in (text.encode("cp949"), text.encode("utf-8-sig"), text.encode("utf-16")):
        (event,) = read_calendar(data, SPAN)
        assert (event.title, event.starts_at) == ("면담", "2026-12-03T14:00")


def test_escapes_and_quoted_parameters_are_read():
    event = read_one(
        'DTSTART;X-A="a;b:c";TZID=Asia/Seoul:20261203T140000', r"SUMMARY:가\, 나\; 다\\n\n라",
        'ORGANIZER;CN="김, 도윤":mailto:a@b.kr', "ATTENDEE:MAILTO:c@d.kr",
        'ATTENDEE;CN="박^\'서연^\'":mailto:e@f.kr',
    )  # fmt: skip
    assert event.title == "가, 나; 다\\n\n라"
    assert event.organizer == "김, 도윤"
    assert event.attendees == ("c@d.kr", '박"서연"')


@pytest.mark.parametrize(
    ("start", "stored"),
    [
        ("DTSTART:20261203T050000Z", "2026-12-03T14:00"),
        ("DTSTART:20261203T140000", "2026-12-03T14:00"),
        ("DTSTART;TZID=Korea Standard Time:20261203T140000", "2026-12-03T14:00"),
        ("DTSTART;TZID=/freeassociation.sourceforge.net/Asia/Seoul:20261203T140000",
         "2026-12-03T14:00"),
        ("DTSTART;VALUE=DATE:20261203", "2026-12-03"),
    ],
)  # fmt: skip
def test_every_way_to_write_a_time_means_korean_time(start, stored):
    assert read_one(start).starts_at == stored


NEW_YORK = (
    "BEGIN:VTIMEZONE", "TZID:Eastern", "BEGIN:STANDARD", "DTSTART:16011104T020000",
    "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11", "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500",
    "END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:16010311T020000",
    "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3", "TZOFFSETFROM:-0500", "TZOFFSETTO:-0400",
    "END:DAYLIGHT", "END:VTIMEZONE",
)  # fmt: skip


@pytest.mark.parametrize(
    ("local", "stored"),
    [("20261203T080000", "2026-12-03T22:00"), ("20270703T080000", "2027-07-03T21:00"),
     ("20270314T080000", "2027-03-14T21:00"), ("20270313T080000", "2027-03-13T22:00")],
)  # fmt: skip
def test_a_zone_the_file_defines_has_its_summer_time(local, stored):
    assert read_one(f"DTSTART;TZID=Eastern:{local}", zone=NEW_YORK).starts_at == stored


def test_a_zone_nobody_knows_is_said():
    event = read_one("DTSTART;TZID=Atlantis:20261203T140000")
    assert event.starts_at == "2026-12-03T14:00"
    assert event.notes == (Reading.UNKNOWN_ZONE,)


def test_a_length_may_be_written_instead_of_an_end():
    assert read_one("DTSTART:20261203T140000", "DURATION:PT1H30M").ends_at == "2026-12-03T15:30"
    whole = read_one("DTSTART;VALUE=DATE:20261203", "DTEND;VALUE=DATE:20261205")
    assert whole.ends_at == "2026-12-04"


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=WEEKLY;COUNT=3", ["12-03", "12-10", "12-17"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4", ["12-03", "12-15", "12-17", "12-29"]),
        ("FREQ=DAILY;UNTIL=20261205T150000Z", ["12-03", "12-04", "12-05"]),
        ("FREQ=DAILY;UNTIL=20261206T050000Z", ["12-03", "12-04", "12-05", "12-06"]),
        ("FREQ=DAILY;UNTIL=20261205", ["12-03", "12-04", "12-05"]),
        ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=3", ["12-03", "12-04", "12-07"]),
        ("FREQ=MONTHLY;BYDAY=1TH;COUNT=2", ["12-03", "01-07"]),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", ["12-03", "12-25", "01-29"]),
        ("FREQ=MONTHLY;BYMONTHDAY=3,-1;COUNT=3", ["12-03", "12-31", "01-03"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2", ["12-03", "12-31", "01-29"]),
        ("FREQ=YEARLY;UNTIL=20270101", ["12-03"]),
    ],
)
def test_repeating_meetings_are_their_days(rule, days):
    events = read_calendar(calendar("DTSTART:20261203T140000", f"RRULE:{rule}"), SPAN)
    assert [event.starts_at[5:10] for event in events] == days
    assert {event.starts_at[11:] for event in events} == {"14:00"}
    assert len({event.uid for event in events}) == len(days)


def test_a_day_that_is_left_out_or_moved_is_not_taken_twice():
    data = calendar(
        "DTSTART;TZID=Asia/Seoul:20261203T140000", "RRULE:FREQ=WEEKLY;COUNT=4", "SUMMARY:정례",
        "EXDATE;TZID=Asia/Seoul:20261210T140000", "END:VEVENT", "BEGIN:VEVENT", "UID:a@b",
        "RECURRENCE-ID;TZID=Asia/Seoul:20261217T140000", "DTSTART:20261218T100000",
        "SUMMARY:정례(옮김)",
    )  # fmt: skip
    events = read_calendar(data, SPAN)
    assert [(one.starts_at, one.title) for one in events] == [
        ("2026-12-03T14:00", "정례"), ("2026-12-24T14:00", "정례"),
        ("2026-12-18T10:00", "정례(옮김)"),
    ]  # fmt: skip
    assert events[2].uid == "a@b/20261217"


def test_what_repeats_for_ever_ends_with_the_span_and_says_so():
    events = read_calendar(calendar("DTSTART:20261203T140000", "RRULE:FREQ=WEEKLY"), SPAN)
    assert events[-1].starts_at <= "2027-11-28T23:59"
    assert all(Reading.TOO_OFTEN in event.notes for event in events)
    daily = read_calendar(calendar("DTSTART:20200101T090000", "RRULE:FREQ=DAILY"), SPAN)
    assert len(daily) == MOST_OCCURRENCES
    assert daily[0].starts_at == "2026-11-01T09:00"


def test_a_rule_nobody_needs_leaves_the_first_day_and_says_so():
    event = read_one("DTSTART:20261203T140000", "RRULE:FREQ=HOURLY;COUNT=5")
    assert event.starts_at == "2026-12-03T14:00"
    assert event.notes == (Reading.UNKNOWN_REPEAT,)


def test_alarms_and_tasks_in_a_file_are_no_meetings():
    event = read_one(
        "DTSTART:20261203T140000", "SUMMARY:면담", "BEGIN:VALARM", "TRIGGER:-PT15M",
        "DESCRIPTION:알림", "SUMMARY:알림", "END:VALARM",
    )  # fmt: skip
    assert (event.title, event.description) == ("면담", "")


def test_a_cancelled_one_and_one_without_a_time_are_known():
    assert read_one("DTSTART:20261203T140000", "STATUS:CANCELLED").cancelled
    assert Reading.NO_START in read_one("SUMMARY:면담").notes
    assert Reading.NO_START in read_one("DTSTART:20261303T140000").notes


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xff\xfe\x00", "이름,값\n".encode("cp949")])
def test_a_file_that_is_no_calendar_is_a_sentence(data):
    with pytest.raises(UserError, match=r"calendar\.none"):
        read_calendar(data, SPAN)


def test_escaping_leaves_no_line_end():
    assert "\n" not in escape("a\r\nb\rc\nd")
    assert "\r" not in escape("a\r\nb\rc\nd")

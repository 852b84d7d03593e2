"""What a row's remarks say became of its agreement or its case: 해지('25.8.13.), 무산, 보류."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from db.domain.catalogue import find_field
from db.domain.date_cells import parse_partial_date
from db.domain.values import Value
from db.intake.cells.content import choice_words
from db.intake.coercion.column_reader import Words
from db.intake.mapping import LEFT_OUT, MappedColumn, Mapping
from db.intake.rows import CellProblem
from db.intake.words import header_key

Values = dict[str, Value]
_SAID_IN = ("case.progress", "agreement.status_reason", "agreement.note", "case.note")
_REVIEWED = "agreement.review_result"
_REFUSED = re.compile(
    r"부적[합정격]|반려|부결|불가|불승인|불수용|미승인|미선정|탈락|기각|거절|제외"
)
"""What a review says that lets hardly anything go on, and ends nothing by itself."""
_OF_STATES = re.compile(r"(?:상태|상황|현황|단계|(?:이행|추진|진행|유지|효력)여부)$|^진행$")
"""How a label ends whose column says how far things are, be there a field left for it or not."""
_ALONE = re.compile(r"([가-힣 ]{2,9})\s*(?:[(\[]\s*([^()\[\]]*)[)\]])?")
"""A cell that says nothing but what became of it, and perhaps when: 해지(26.5.)."""
_LETTER = r"(?:투자|입주)\s?의향"
_PAPER = rf"(?:계약|협약|약정|MOU|LOI|{_LETTER})"
_PAPER_ENDED = rf"{_PAPER}\s?(?:해제|해지|실효|철회|파기|취소)"
_OF_ANOTHER = (
    r"기존|종전|당초|이전|최초|별도|타\s|타기관|타사|전\s|前|구\s|\d차|시행사|시공|임대|용역|모기업"
)
"""Words of another paper than the one of the row."""
_ENDED_ON = re.compile(
    rf"(?!.*(?:{_OF_ANOTHER}))(?:.{{0,20}}\s)?({_PAPER_ENDED})\s*[(\[]([^()\[\]]*\d[^()\[\]]*)[)\]]",
    re.IGNORECASE,
)
"""중도금 미납 계약해제('25.2.3): the paper itself is said to have ended, and when."""
_ON_A_DAY_ENDED = re.compile(
    rf"([’'‘]?\d[\d.\s’'/-]*\d\s?[.일월년]?)\s*({_PAPER_ENDED})", re.IGNORECASE
)
_DAY_OF_IT = re.compile(
    r"([’'‘]?\d[\d.\s’'/-]*\d\s?[.일월년]?)\s*(?:자로?\s*)?([가-힣 ]{2,9}?)\s*(?:통보|통지|처리|확정|완료|됨)?"
)
"""'26.7. 해지 통보: the day of an end that stands in a column of its own."""
_PAPERS = re.compile(rf"^{_PAPER}\s?", re.I)
_BRACKETED = re.compile(r"[(\[]([^()\[\]]+)[)\]]$")
_ENDED = frozenset(("lapsed", "withdrawn", "terminated"))
_OF_CASES = {
    "보류": ("on_hold", ""), "잠정보류": ("on_hold", ""), "사업보류": ("on_hold", ""),
    "무산": ("ended", "failed"), "사업무산": ("ended", "failed"), "투자무산": ("ended", "failed"),
    "폐업": ("ended", "closed"),
    "종료": ("ended", ""), "종결": ("ended", ""), "중단": ("ended", ""),
}  # fmt: skip
_OF_EITHER = frozenset(("종료", "종결", "중단"))
"""Of an agreement they may as well say that everything was done as agreed."""
_ELSEWHERE = re.compile(
    r"타(?:시도|시군|지자체|지역|시|군|도)(?:로|에)?(?:이전|투자|유치|입지|입주)"
)
_ENDING = re.compile(
    r"해지|(?:계약|협약|약정)\s?해제|철회|파기|무산|실효|효력\s?상실|포기|폐업|타\s?(?:시|도|시도|지역)\s?(?:로\s?)?이전"
)
_WORD, _TALKED_OF = 30, 60
"""Letters; a longer remark tells a story, in which such a word says little."""
_STATUS, _STATUS_ON, _STATE = "agreement.status", "agreement.status_on", "case.state"
_GOING_ON = {_STATUS: "valid", _STATE: "active"}
UNTOLD = {_STATUS: "status.untold", _STATE: "state.untold"}
"""A remark speaks of an end, and whether it has come is the officer's to say."""


def states_beside(mapping: Mapping) -> tuple[int, ...]:
    """The columns that no field takes and that still say what became of a row (현재 상태)."""
    return tuple(
        column.index for column in _untaken(mapping) if _OF_STATES.search(header_key(column.header))
    )


def others_beside(mapping: Mapping) -> tuple[int, ...]:
    """The columns that no field takes and whose labels say nothing of states (어떻게 됐나)."""
    beside = states_beside(mapping)
    return tuple(one.index for one in _untaken(mapping) if one.index not in beside)


def _untaken(mapping: Mapping) -> list[MappedColumn]:
    if mapping.list_kind not in ("agreements", "cases"):
        return []
    return [one for one in mapping.columns if one.has_no_field and one.note != LEFT_OUT]


def tell_ends(
    values: Values, mapping: Mapping, row: int, others: Sequence[tuple[int, object]]
) -> Iterator[CellProblem]:
    """The cells of such ``others`` that speak of an end, where the row goes on."""
    path = _STATUS if mapping.list_kind == "agreements" else _STATE
    for index, said in others if _goes_on(values, path) else ():
        if isinstance(said, str) and len(said) <= _WORD and _ENDING.search(said):
            yield CellProblem(row, index, UNTOLD[path], path, said)


def tell_outcome(
    values: Values, mapping: Mapping, row: int, beside: Sequence[tuple[int, object]], words: Words
) -> Iterator[CellProblem]:
    """Give a row the state that its remarks state, or the cells ``beside`` them that no field
    takes, by column; yields those that only speak of an end. What an officer said that a remark
    means (``words``) holds, and the remark stays as it is.

    What a column of its own says stays. The state of an agreement is never guessed: 무산 ends its
    case and says nothing of whether it was withdrawn or lapsed.
    """
    agreed = mapping.list_kind == "agreements"
    if not agreed and mapping.list_kind != "cases":
        return
    path = _STATUS if agreed else _STATE
    untold = _refused(values, mapping, row)
    remarks = [(_index(mapping, path), values.get(path)) for path in _SAID_IN]
    for index, said in (*remarks, *beside):
        if not isinstance(said, str) or len(said) > _TALKED_OF:
            continue
        if code := words.get((path, header_key(said))):
            if values.setdefault(path, code) == code:
                values.update({**beside_state(path, code, said), **values})
            continue
        word, day = _said_of_it(said.strip()) if agreed else _alone(said.strip())
        status = ended_as(word)
        case = ("ended", "elsewhere") if _ELSEWHERE.fullmatch(word) else _OF_CASES.get(word)
        if status:
            _end(values, status, day, agreed=agreed)
        elif case is not None and not (agreed and word in _OF_EITHER):
            _settle_case(values, *case)
        clear = bool(status) if agreed else case is not None or bool(case_ended_with(status))
        unclear = agreed and word in _OF_EITHER
        if not clear and (unclear or _ENDING.search(said)):
            untold.append(CellProblem(row, index, UNTOLD[path], path, said))
    if _goes_on(values, path):
        yield from untold
    elif agreed:
        for one in untold:
            _date(values, one.raw.strip())


def _refused(values: Values, mapping: Mapping, row: int) -> list[CellProblem]:
    """A review that lets hardly anything go on, as something that speaks of an end."""
    said = values.get(_REVIEWED)
    if not isinstance(said, str) or not _REFUSED.search(said):
        return []
    return [CellProblem(row, _index(mapping, _REVIEWED), UNTOLD[_STATUS], _STATUS, said)]


def _date(values: Values, said: str) -> None:
    """The day of the end that a row states, where a remark says when that was."""
    found = _DAY_OF_IT.fullmatch(said)
    day = parse_partial_date(found[1]).value if found else None
    ended = ended_as(_PAPERS.sub("", found[2].strip())) if found else ""
    if day is not None and ended and values.get(_STATUS) == ended:
        values.setdefault(_STATUS_ON, day)


def _alone(said: str) -> tuple[str, str]:
    """The one word that a cell consists of, and what stands in brackets behind it."""
    found = _ALONE.fullmatch(said)
    return (header_key(found[1]), found[2] or "") if found else ("", "")


def _said_of_it(said: str) -> tuple[str, str]:
    """What a cell says became of its agreement, and when: the word alone, or with its day."""
    if (found := _ENDED_ON.fullmatch(said)) and parse_partial_date(found[2]).value:
        return header_key(_PAPERS.sub("", found[1])), found[2]
    if (found := _ON_A_DAY_ENDED.fullmatch(said)) and parse_partial_date(found[1]).value:
        return header_key(_PAPERS.sub("", found[2])), found[1]
    return _alone(said)


def _index(mapping: Mapping, path: str) -> int:
    column = mapping.column_of(path)
    return column.index if column else -1


def beside_state(path: str, state: Value | None, cell: str) -> Values:
    """What stands in brackets behind a state: 종결(타 지역 투자) says why, 해지(26.5.) when."""
    found = _BRACKETED.search(cell.strip())
    said = found[1].strip() if found else ""
    if not said:
        return {}
    if path == "case.state":
        reason = reason_of(said) if state == "ended" else ""
        return {"case.end_reason": reason} if reason else {}
    if state not in _ENDED:
        return {}
    day = parse_partial_date(said).value
    return {"agreement.status_on": day} if day else {"agreement.status_reason": said}


def reason_of(said: str) -> str:
    """The reason for which a case ended that a few words state, "" for none of ours."""
    word = header_key(said)
    if _ELSEWHERE.fullmatch(word):
        return "elsewhere"
    return choice_words(find_field("case.end_reason")).get(word, "")


def ended_as(word: str) -> str:
    """The state of an agreement that a word alone says has ended (해지, 협약 파기), "" for none."""
    said = re.sub(rf"^{_LETTER}", "", header_key(word))
    code = choice_words(find_field(_STATUS)).get(said, "")
    return code if code in _ENDED else ""


def case_ended_with(status: str) -> Values:
    """State and reason of a case whose only agreement ended so; one that was terminated leaves
    open why."""
    if status not in ("withdrawn", "lapsed"):
        return {}
    return {"state": "ended", "end_reason": status}


def _end(values: Values, status: str, day: str | None, *, agreed: bool) -> None:
    if not agreed:
        if case := case_ended_with(status):
            _settle_case(values, case["state"], case["end_reason"])
        return
    if "agreement.status" in values:
        return
    values["agreement.status"] = status
    if day and isinstance(read := parse_partial_date(day).value, str):
        values.setdefault("agreement.status_on", read)


def _settle_case(values: Values, state: Value, reason: Value) -> None:
    if "case.state" in values:
        return
    values["case.state"] = state
    if reason:
        values.setdefault("case.end_reason", reason)


def _goes_on(values: Values, path: str) -> bool:
    """Whether the row leaves its agreement in force, or its case active."""
    return values.get(path, _GOING_ON[path]) == _GOING_ON[path]

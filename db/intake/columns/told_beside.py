"""Columns that a record has no field for and that belong to it all the same: written into its text
under their own label, so that 지급일 of a grant and 답변 to an inquiry are not lost."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from db.domain.catalogue import find_field
from db.domain.cell_text import whole_text
from db.domain.empty_words import says_nothing
from db.domain.kinds import Kind
from db.domain.values import Value
from db.intake.cells.content import Content
from db.intake.cells.text_cells import masked
from db.intake.cells.units import NO_UNIT, UNKNOWN, unit_of
from db.intake.columns.share_names import CODE_LENGTH, numbers_shares
from db.intake.labels.label_brackets import without_brackets
from db.intake.labels.label_wording import plain_label
from db.intake.mapping import LEFT_OUT, MappedColumn
from db.intake.words import header_key, word_set
from db.intake.workbook import Cell

_CONFIDENCE = 0.8
_BARE = word_set("일자 금액 일 날짜 액 내용 결과 상태 사유 여부")
_COUNTED = re.compile(
    "(?:금액|액|금|잔액|면적|대부료|사용료|임대료|보증금|가격|가액|분양가|희망가|호가|감정가)$"
)
_TALK, _TALK_DAY = "activity.summary", "activity.happened_on"
_MONEY = "기한|금액|액|금|잔액|비율|일|일자|날짜|시기|연도|년도|여부|내역|사유|조건|기간|결과|내용|차수|회차|상태"
_PAID = (
    "추징|감면|지급|교부|집행|결정|확정|선정|정산|환수|반납|회수|신청|승인|통보|의무|사후관리|이행|잔액|지원|보조"
    "|대출|융자|사업|심의|심사|의결"
)
_ANSWERS = "답변|회신|처리|조치|대응|안내|진행"
_PROOFS = "(?:이행|실적)*(?:확인|증빙|입증|근거)(?:자료|서류)"
_REMARKS = "비고|메모|특이사항|참고(?:사항)?|기타"
_MET = "방문|면담|상담|접촉|만난|회의|미팅|출장|현장"
_RENT = (
    "(?:월|연|연간|월별|일|시간)?(?:임대료|임차료|사용료|대부료|대관료|관리비)(?:월|연|일)?"
    "|(?:임대)?보증금|월세|전세|권리금|매매가|최저가"
)
PERMITS = "permits"
"""Lists of permits among those of sites: most of what they say of a house is left to them."""
_UNITS = "(?:소관|담당|협조|주관|작성|답변|제출|총괄)(?:부서|팀|과)(?:명)?"


@dataclass(frozen=True, slots=True)
class _Text:
    """The text of a record that takes columns without a field of their own."""

    path: str
    labels: re.Pattern[str]
    beside: str = ""
    """The field that some column must feed: the day of a talk, without which it is none."""


def _text(path: str, labels: str, beside: str = "") -> _Text:
    return _Text(path, re.compile(f"(?:{labels})$"), beside)


_OF_TALKS = _text(
    _TALK,
    f"(?:{_MET})*(?:장소|위치|곳|시간|시각|목적|인원)|(?:우리|상대|시|기업|업체)측|(?:{_MET})?(?:시|기업|우리|양측)?(?:참석자|배석자?|동행자?|동석자?)(?:시|기업)?",
    _TALK_DAY,
)
_ESTATE = (
    "(?:입주|소재|관할)?(?:국가|일반|지방|도시첨단|농공|첨단)?(?:산업)?(?:단지|산단)명?(?:칭)?"
    "|(?:입주)?지식산업센터(?:명칭?)?"
)
_NO_ESTATE = "개별입지"
"""How registers of factories say that one stands in no estate."""
_ESTATES_OF_FIRMS = tuple(
    _text("organization.note", _ESTATE, f"organization.{address}")
    for address in ("address", "address_lot")
)
"""The estate or the house that a firm with an address sits in: no plot of ours; of a list of estates
the firm is another's."""
_BESIDE: Mapping[str, tuple[_Text, ...]] = {
    **dict.fromkeys(("organizations", "venture-list", "lead-list"), _ESTATES_OF_FIRMS),
    "applied_incentives": (
        _text("applied_incentive.note",
              rf"실?(?:{_PAID})+(?:예정)?(?:{_MONEY})*|잔액|(?:의무|지원|이행)?조건|차수|회차"
              "|감면(?:율|물건|대상)|취득물건|총?사업비|(?:고용|사업|시설)유지(?:의무)?(?:기간|조건)?"),
    ),
    "activities": (
        _text(_TALK,
              rf"(?:{_ANSWERS})+(?:자료)?(?:내용|결과|상태|상황|여부|사항|조치|일|일자)*|상태|결과"
              rf"|(?:{_ANSWERS}|완료)*(?:기한|기일|시한|마감일?)"
              r"|(?:필요|희망|요구|소요)(?:면적|부지|규모)", _TALK_DAY),
        _OF_TALKS,
    ),
    "concerns": (
        _OF_TALKS,
        _text("concern.result", "(?:고객|처리|기업)?만족(?:도|여부)"),
    ),
    "incentives": (
        _text("incentive.note", "(?:지원|신청|시행)?(?:한도|규모|기간|비율|조건|방법|절차)(?:액)?"),
    ),
    "tasks": (
        _text("task.result",
              rf"(?:결과|조치)?(?:{_REMARKS})|(?:지시|회의|면담|간담회|보고회?|현장방문)(?:명|일|일자|일시|자)?|(?:회의)?안건|{_UNITS}|출처|근거|우선순위|중요도"
              "|(?:답변|처리|조치|회신)(?:내용|결과|상황)?|(?:완료|이행|처리)여부"),
    ),
    "follow_ups": (
        _text("follow_up.result",
              rf"{_REMARKS}|(?:처리|조치|추진|진행).*|(?:{_MET}|간담회)(?:일|일자|일시)"),
    ),
    "meetings": (
        _text("meeting.discussion",
              "(?:주요)?참석(?:자|기관|인원|대상)?(?:명단)?|배석자?|향후.*|(?:주요|논의)?내용|비고|메모"),
    ),
    "working_groups": (
        _text("working_group.note",
              rf"(?:주관|주최|대표)(?:부서|기관)?|(?:참여|구성|회원)(?:기관|기업|위원)|위원(?:장|수)?|간사(?:명|기관)?"
              rf"|(?:최근|최종|차기|다음)?(?:개최|회의)(?:일|일자|실적|횟수)?|(?:주요)?(?:논의|안건|활동)(?:사항|내용|실적)?|{_UNITS}"),
    ),
    "data_requests": (
        _text("data_request.note",
              rf"(?:소관|소속|상임)?(?:위원회|상임위)(?:명)?|(?:작성|대상|요구|자료)기간|{_UNITS}|작성기준|분야"),
    ),
    "occupancies": (
        _text("occupancy.note",
              rf"{_RENT}|(?:계약|공급|분양)면적|(?:대부|임대|사용|임차)?(?:목적|용도)|(?:재산)?(?:구분|종류)|지목"),
    ),
    "sites": (
        _text("site.note",
              rf"{_RENT}|용도(?:지역|지구)?|지목"
              "|(?:총|공급|분양|매각|희망|제안|매도|예정|감정|평가|최저|입찰|추정|재산)*"
              "(?:금액|총액|가격|가액|평가액|단가|분양가|희망가|호가|감정가|입찰가)"
              "|(?:공급|매각|분양|입찰|대부|계약)방법|(?:입찰|접수|대부|임대|사용|조성|사업)기간|(?:사업)?시행자"
              "|(?:대부|임대|사용)(?:목적|용도|면적)|(?:편입|지분)면적|재산(?:구분|종류)|물건종류|용지명|최고층수"
              "|업종제한|(?:제한|불가)업종"
              "|(?:분양|매수|계약)(?:기업|업체|자|인)(?:명)?|(?:착공|준공)(?:기한|예정)?(?:일|일자)"
              "|가동여부|운영(?:사|자|기관|주체)|관리(?:기관|주체)|건폐율|용적률|층고|최고높이"
              "|건물면적|(?:건축)?연면적|건축면적|(?:지상|지하)?층수|구조|사용승인일?|준공(?:연도|년도|년월|시기)"
              "|(?:부속|기타|세부|상세)용도|시행사|시공[사자]"
              "|접근성|교통(?:여건)?|진입(?:도)?로|주차(?:대수|가능)?|(?:임대)?보증금월세|대관료"
              "|(?:신청|관심|제안)(?:기업|업체|자|인)(?:명)?|검토(?:의견|결과)|(?:검토|추진|진행)?(?:상태|상황)"
              "|(?:(?:대부료|사용료|대금)?납부|대부|사용허가)(?:여부|현황|상황)"),
    ),
    PERMITS: (
        _text("site.note", "건축구분|지목|(?:부속|기타|세부|상세)용도|허가취소일(?:자)?|취소사유"),
    ),
    "projects": (
        _text("project.note", "(?:사업)?(?:위치|소재지|기간|방식|내용)|(?:유치|입주)업종|(?:향후|추진)계획"),
    ),
    "agreements": (
        _text("check.note", f"(?:이행|추진|현재)(?:여부|상태|상황)|향후(?:추진)?계획|{_PROOFS}",
              "check.invested"),
        _text("agreement.note",
              "(?:대금)?납부(?:현황|상황|여부)|(?:착공|준공|가동)(?:기한)(?:일)?"
              "|(?:협약서?|의향서)?(?:원본)?(?:보관|소재)(?:장소|위치|부서)?|원본보관|(?:비용|예산|재정)부담(?:내용|사항)?"),
    ),
    "checks": (
        _text("check.note",
              f"(?:이행|추진|현재)(?:여부|상태|상황)|향후(?:추진)?계획|(?:지연|미이행)사유|{_PROOFS}"),
    ),
    "cases": (
        _text("case.note",
              "관심(?:분야|사항|도)?|(?:성사|투자|유치)?(?:가능성|확률|등급)|순위|우선순위|중요도"
              "|(?:이전|증설|신설|확장|투자)+(?:계획|수요|사유)(?:여부)?"
              "|(?:최초|최근|최종|마지막)(?:접촉|상담|연락)(?:일|일자)?"
              "|[가-힣]{0,6}(?:건의|요청|희망|유의|주의)사항|(?:유치|선정|지원)(?:사유|이유|방안|전략)"
              "|(?:관련|근거)(?:문서|공문)(?:번호)?"),
    ),
}  # fmt: skip
"""By kind of list: the fields that take what has none of its own, and the labels of such columns."""


def told_beside(
    name: str, columns: Sequence[MappedColumn], contents: Mapping[int, Content]
) -> tuple[MappedColumn, ...]:
    """The columns, with those that only the text of their record can hold."""
    fed = {one.field for one in columns}
    texts = [one for one in _BESIDE.get(name, ()) if not one.beside or one.beside in fed]
    return tuple(
        replace(one, field=path, evidence="synonym", confidence=_CONFIDENCE, note="", labelled=True)
        if one.field is None
        and one.note != LEFT_OUT
        and contents[one.index].filled
        and (path := _held_by(one, texts))
        else one
        for one in columns
    )


def _held_by(column: MappedColumn, texts: Sequence[_Text]) -> str:
    """The field whose text holds what a column says, "" for none."""
    keys = _keys(column)
    return next((one.path for one in texts if any(map(one.labels.match, keys))), "")


def _keys(column: MappedColumn) -> tuple[str, str]:
    """What a label says by itself and under its heads: 일자 and 교부결정일자."""
    last = header_key(without_brackets(plain_label(column.header.rpartition(" › ")[2])))
    return last, header_key(without_brackets(column.header.replace(" › ", "")))


def label_of(column: MappedColumn) -> str:
    """How a column is named in the text that takes it: by its heads too where its own label says
    only what kind of thing it holds."""
    last = column.header.rpartition(" › ")[2]
    return column.header.replace(" › ", " ") if header_key(last) in _BARE else last


def with_label(value: Value, column: MappedColumn) -> Value:
    """Numbers of a column that somebody said holds those of firms, each under its label; where they
    stand under labels already they are as they were written."""
    if not isinstance(value, tuple) or any(":" in one for one in value):
        return value
    return tuple(f"{label_of(column)}: {one}" for one in value)


def said_in(cell: Cell) -> str:
    """What a cell says, "" for nothing."""
    if says_nothing(cell) or cell == _NO_ESTATE:
        return ""
    return masked(whole_text(cell))[0].replace("\n", " ")


def written_under(path: str, label: str, text: str, before: Value | None, *, unit: str) -> Value:
    """What a field says once a cell was written into it under its label."""
    if find_field(path).kind is Kind.TEXT_LIST:
        text = text.zfill(CODE_LENGTH) if numbers_shares(label) else text
        return (*(before if isinstance(before, tuple) else ()), f"{label}: {text}")
    apart = "\n" if find_field(path).kind is Kind.LONG_TEXT else " / "
    measure = _COUNTED.search(header_key(label)) if "(" not in label else None
    bare = text.replace(",", "").replace(".", "").isdigit()
    counted = unit_of(Kind.AREA if measure[0] == "면적" else Kind.MONEY, (), unit, "") if (
        measure and bare
    ) else NO_UNIT  # fmt: skip
    said = f"{label}: {text}{f'({counted.name})' if counted.name not in ('', UNKNOWN) else ''}"
    return f"{before}{apart}{said}" if isinstance(before, str) and before else said

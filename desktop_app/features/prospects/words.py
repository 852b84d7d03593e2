"""The sentences of the fit: a heading and its evidence for each factor, short words for the list."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from db.domain.area import format_area
from db.domain.catalogue import find_field
from db.domain.dates import days_between, first_day, last_day
from db.domain.fit import Factor, FactorKey, Verdict
from db.domain.industries import code_of
from desktop_app.widgets.words.value_text import date_text
from resources.texts import Texts, mark

_HEADINGS: dict[tuple[FactorKey, Verdict], str] = {
    (FactorKey.INDUSTRY, Verdict.FITS): mark("Industry is permitted on a plot"),
    (FactorKey.INDUSTRY, Verdict.DIFFERS): mark("Industry is on no list of permitted ones"),
    (FactorKey.INDUSTRY, Verdict.UNKNOWN): mark("Industry can't be compared"),
    (FactorKey.CERTIFICATE, Verdict.FITS): mark("Venture certificate is valid"),
    (FactorKey.CERTIFICATE, Verdict.DIFFERS): mark("Venture certificate is not valid"),
    (FactorKey.CERTIFICATE, Verdict.UNKNOWN): mark("Venture certificate not known"),
    (FactorKey.REGION, Verdict.FITS): mark("Lies in the capital area"),
    (FactorKey.REGION, Verdict.DIFFERS): mark("Lies outside the capital area"),
    (FactorKey.REGION, Verdict.UNKNOWN): mark("Region not stated"),
    (FactorKey.EMPLOYEES, Verdict.FITS): mark("Ten employees or more"),
    (FactorKey.EMPLOYEES, Verdict.DIFFERS): mark("Fewer than ten employees"),
    (FactorKey.EMPLOYEES, Verdict.UNKNOWN): mark("Employees not stated"),
    (FactorKey.AREA, Verdict.FITS): mark("A plot on hand is large enough"),
    (FactorKey.AREA, Verdict.DIFFERS): mark("No plot on hand is large enough"),
    (FactorKey.AREA, Verdict.UNKNOWN): mark("Wanted area not stated"),
    (FactorKey.RENEWAL, Verdict.FITS): mark("Certificate was renewed"),
    (FactorKey.RENEWAL, Verdict.DIFFERS): mark("First certificate"),
    (FactorKey.RENEWAL, Verdict.UNKNOWN): mark("New or renewed is not stated"),
    (FactorKey.CONTACT, Verdict.FITS): mark("We have been in contact"),
    (FactorKey.CONTACT, Verdict.UNKNOWN): mark("No contact on record"),
}


def heading(factor: Factor, texts: Texts) -> str:
    """What the factor says."""
    if factor.key is FactorKey.AREA and factor.facts.get("none"):
        return texts(mark("No plot on hand states its area"))
    return texts(_HEADINGS[factor.key, factor.verdict])


def evidence(factor: Factor, texts: Texts, today: str) -> str:
    """What it rests on; "" where there is nothing more to say."""
    made = _EVIDENCE.get(factor.key)
    return made(factor.facts, texts, today) if made else ""


def fit_words(fitting: int, known: int, texts: Texts) -> str:
    """How many of the known factors fit."""
    return texts(mark("{fitting} of {known}"), fitting=fitting, known=known)


Facts = Mapping[str, str | int | float | bool]


def _industry(facts: Facts, texts: Texts, _today: str) -> str:
    name = str(facts.get("name") or facts.get("code") or texts(mark("not stated")))
    code = code_of(str(facts.get("code", ""))) or str(facts.get("own", ""))
    named = f"{name}({code})" if code and code != name else name
    if under := facts.get("under"):
        said = texts(mark("{name} → {under} at {plot}"), name=named, under=under,
                     plot=facts["plot"])  # fmt: skip
        more = texts(mark("check the conditions of the plot"))
        return f"{said} ({more})" if facts.get("conditions") else said
    if facts.get("own"):
        return named
    return texts(mark("{name}: its KSIC division is not clear"), name=named)


def _certificate(facts: Facts, texts: Texts, today: str) -> str:
    until = str(facts.get("until", ""))
    if not until:
        return ""
    day = date_text(until, texts.lang)
    if facts.get("revoked"):
        return texts(mark("revoked; was valid until {day}"), day=day)
    left = days_between(first_day(today), last_day(until))
    if left < 0:
        return texts(mark("ended on {day}"), day=day)
    return texts(mark("until {day}, {days:day|days} left"), day=day, days=left)


def _region(facts: Facts, _texts: Texts, _today: str) -> str:
    return str(facts.get("region", ""))


def _employees(facts: Facts, texts: Texts, _today: str) -> str:
    count = facts.get("count")
    return "" if count is None else texts(mark("{count:employee|employees}"), count=count)


def _area(facts: Facts, texts: Texts, _today: str) -> str:
    if "wanted" not in facts:
        return ""
    wanted = f"{format_area(float(facts['wanted']))}㎡"
    if not facts.get("count"):
        return texts(mark("wants {area}"), area=wanted)
    return texts(mark("wants {area} → {count:plot|plots}, {plot} first"), area=wanted,
                 count=facts["count"], plot=facts["plot"])  # fmt: skip


def _contact(facts: Facts, texts: Texts, _today: str) -> str:
    if not facts.get("day"):
        return ""
    return texts(mark("last on {day}"), day=date_text(str(facts["day"])[:10], texts.lang))


_EVIDENCE: dict[FactorKey, Callable[[Facts, Texts, str], str]] = {
    FactorKey.INDUSTRY: _industry,
    FactorKey.CERTIFICATE: _certificate,
    FactorKey.REGION: _region,
    FactorKey.EMPLOYEES: _employees,
    FactorKey.AREA: _area,
    FactorKey.CONTACT: _contact,
}

_CERTIFICATE_KIND = find_field("certificate.kind")


def short_kind(code: str, lang: str) -> str:
    """연구개발, 벤처투자 …: the type without its last two syllables."""
    word = _CERTIFICATE_KIND.choice_label(code, lang) if code else ""
    return word.removesuffix("유형")

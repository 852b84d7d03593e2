"""A case that an import makes with an agreement entered its stage on the day of the signing."""

from __future__ import annotations

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.intake.apply import revert_import
from db.intake.plan import Decision, Outcome, PlanOptions
from db.queries.records import all_live
from db.services.records import save_record
from db.store import Store
from tests.db.intake.plan_cases import applied, listed, outcomes, planned

LOI: dict[str, Value] = {
    "organization.name": "㈜한빛정밀", "agreement.kind": "loi", "agreement.signed_on": "2025-03-02",
}  # fmt: skip
MOU: dict[str, Value] = {**LOI, "agreement.kind": "mou", "agreement.signed_on": "2025-11-20"}
JOIN = PlanOptions(decisions={2: Decision(case="join")})


def days(store: Store) -> dict[str, tuple[str, str]]:
    """Day and evidence by stage, of all cases."""
    with store.read() as session:
        found = all_live(session, RecordKind.MILESTONE)
    return {one.text("stage"): (one.text("actual_on"), one.text("evidence")) for one in found}


def stored_case(store: Store, stage: str) -> int:
    firm = save_record(store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀")).id
    draft = new_draft(RecordKind.CASE, organization=firm, title="거점", stage=stage)
    return save_record(store, draft).id


def test_a_new_case_stands_in_its_stage_since_the_signing_and_the_plan_says_why(
    sqlite_store: Store,
) -> None:
    table = listed(LOI, kind="agreements")
    plan, made = applied(sqlite_store, table)
    (step,) = (one for one in plan.rows[0].records if one.kind is RecordKind.MILESTONE)
    assert step.values["evidence"] == "투자의향서(LOI) 체결일"
    assert days(sqlite_store) == {"loi": ("2025-03-02", "투자의향서(LOI) 체결일")}
    assert outcomes(planned(sqlite_store, table)) == ["same"]
    revert_import(sqlite_store, made.import_id, row=2, sheet="Sheet1")
    assert days(sqlite_store) == {}


def test_a_joined_agreement_brings_its_case_on_and_dates_the_stage(sqlite_store: Store) -> None:
    applied(sqlite_store, listed(LOI, kind="agreements"))
    plan, made = applied(sqlite_store, listed(MOU, kind="agreements"), JOIN)
    (case,) = (one for one in plan.rows[0].records if one.kind is RecordKind.CASE)
    assert [(one.key, one.new, one.reason) for one in case.fields] == [("stage", "mou", "signed")]
    assert days(sqlite_store)["mou"] == ("2025-11-20", "투자협약(MOU) 체결일")
    revert_import(sqlite_store, made.import_id)
    assert days(sqlite_store).keys() == {"loi"}


def test_an_earlier_paper_dates_the_stage_behind(sqlite_store: Store) -> None:
    applied(sqlite_store, listed(MOU, kind="agreements"))
    applied(sqlite_store, listed(LOI, kind="agreements"), JOIN)
    dated = {stage: day for stage, (day, _) in days(sqlite_store).items()}
    assert dated == {"mou": "2025-11-20", "loi": "2025-03-02"}


def test_a_day_that_is_there_stays_and_an_empty_one_is_filled(sqlite_store: Store) -> None:
    case = stored_case(sqlite_store, "mou")
    for stage, given in (("loi", {"actual_on": "2025-02"}), ("mou", {"planned_on": "2025-12"})):
        values: dict[str, Value] = {"case": case, "stage": stage, **given}
        save_record(sqlite_store, Draft(RecordKind.MILESTONE, values))
    plan, _ = applied(sqlite_store, listed(MOU, kind="agreements"), JOIN)
    (step,) = (one for one in plan.rows[0].records if one.kind is RecordKind.MILESTONE)
    assert (step.outcome, step.fields[0].reason) == (Outcome.UPDATE, "fill")
    applied(sqlite_store, listed(LOI, kind="agreements"), JOIN)
    dated = {stage: day for stage, (day, _) in days(sqlite_store).items()}
    assert dated == {"loi": "2025-02", "mou": "2025-11-20"}


def test_a_draft_a_day_to_come_and_a_cooperation_date_nothing(sqlite_store: Store) -> None:
    rows = (
        {**LOI, "agreement.status": "draft"},
        {**MOU, "organization.name": "㈜나루바이오", "agreement.signed_on": "2999-01-02"},
        {**MOU, "organization.name": "㈜다온", "agreement.nature": "cooperation"},
    )
    applied(sqlite_store, listed(*rows, kind="agreements"))
    assert days(sqlite_store) == {}


def test_a_paper_that_is_registered_by_hand_dates_a_stage_without_a_day(
    sqlite_store: Store,
) -> None:
    case = stored_case(sqlite_store, "loi")
    paper = new_draft(RecordKind.AGREEMENT, title="의향서", kind="loi", case=case)
    agreement = save_record(sqlite_store, paper).id
    assert days(sqlite_store) == {}
    signed = Draft(RecordKind.AGREEMENT, {"signed_on": "2025-03-02"}, agreement)
    save_record(sqlite_store, signed)
    assert days(sqlite_store) == {"loi": ("2025-03-02", "투자의향서(LOI) 체결일")}
    save_record(sqlite_store, Draft(RecordKind.AGREEMENT, {"signed_on": "2025-03-09"}, agreement))
    assert days(sqlite_store)["loi"][0] == "2025-03-02"

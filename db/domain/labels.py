"""The names of operations, as the undo menu and the history show them."""

from __future__ import annotations

from enum import StrEnum


class Label(StrEnum):
    """What kind of change an operation was; the value is stored in the ledger."""

    CREATE = "create"
    EDIT = "edit"
    DELETE = "delete"
    RESTORE = "restore"
    BULK_EDIT = "bulk_edit"
    PASTE = "paste"
    MOVE_CASE = "move_case"
    ORDER_CARDS = "order_cards"
    HOLD_CASE = "hold_case"
    END_CASE = "end_case"
    RESUME_CASE = "resume_case"
    ASSIGN_CASES = "assign_cases"
    TAKE_UP = "take_up"
    KEEP_PROSPECT = "keep_prospect"
    BEGIN_CASES = "begin_cases"
    CALL_NOTE = "call_note"
    FINISH_STEP = "finish_step"
    APPLY_PLAN = "apply_plan"
    MINUTES = "minutes"
    OUTCOME = "outcome"
    CALENDAR = "calendar"
    ATTACH = "attach"
    IMPORT = "import"
    REVERT_IMPORT = "revert_import"
    MERGE = "merge"
    SPLIT = "split"
    HANDOVER = "handover"
    FREEZE = "freeze"
    ANSWER = "answer"
    CHECKS = "checks"
    BRING_BACK = "bring_back"
    TAKE_CHANGES = "take_changes"
    DESTROY = "destroy"
    EXAMPLE = "example"

    def text(self, lang: str) -> str:
        """The operation's name in ``lang`` ("ko" or "en")."""
        return _TEXTS[self][0 if lang == "ko" else 1]


def label_text(code: str, lang: str) -> str:
    """The name of a stored label; an unknown one (a newer program's) is shown as it is."""
    return Label(code).text(lang) if code in _CODES else code


_TEXTS = {
    Label.CREATE: ("등록", "Create"),
    Label.EDIT: ("수정", "Edit"),
    Label.DELETE: ("삭제", "Delete"),
    Label.RESTORE: ("되살리기", "Restore"),
    Label.BULK_EDIT: ("일괄 수정", "Bulk edit"),
    Label.PASTE: ("붙여넣기", "Paste"),
    Label.MOVE_CASE: ("단계 변경", "Move stage"),
    Label.ORDER_CARDS: ("카드 순서", "Arrange cards"),
    Label.HOLD_CASE: ("보류", "Put on hold"),
    Label.END_CASE: ("종료", "End case"),
    Label.RESUME_CASE: ("추진 재개", "Resume"),
    Label.ASSIGN_CASES: ("담당 변경", "Assign"),
    Label.TAKE_UP: ("관리기업으로", "Take up firms"),
    Label.KEEP_PROSPECT: ("발굴후보로", "Keep as prospects"),
    Label.BEGIN_CASES: ("투자 건으로 등록", "Begin cases"),
    Label.CALL_NOTE: ("활동기록", "Call note"),
    Label.FINISH_STEP: ("완료", "Done"),
    Label.APPLY_PLAN: ("일정 넣기", "Set up a plan"),
    Label.MINUTES: ("회의록", "Minutes"),
    Label.OUTCOME: ("후속조치 등록", "Follow-up"),
    Label.CALENDAR: ("일정표 가져오기", "Import a calendar"),
    Label.ATTACH: ("파일 첨부", "Attach files"),
    Label.IMPORT: ("가져오기", "Import"),
    Label.REVERT_IMPORT: ("가져오기 되돌리기", "Revert import"),
    Label.MERGE: ("합치기", "Merge"),
    Label.SPLIT: ("다시 나누기", "Split"),
    Label.HANDOVER: ("업무인계", "Handover"),
    Label.FREEZE: ("집계 확정", "Freeze a count"),
    Label.ANSWER: ("요구자료 답변", "Answer a request"),
    Label.CHECKS: ("이행점검", "Fulfilment checks"),
    Label.BRING_BACK: ("백업에서 되찾기", "Bring back from a backup"),
    Label.TAKE_CHANGES: ("변경분 받기", "Take in changes"),
    Label.DESTROY: ("개인정보 파기", "Destruction of personal data"),
    Label.EXAMPLE: ("예시 자료", "Example"),
}
_CODES = frozenset(Label)

"""The names of the records and of the kinds of field they are made of."""

from __future__ import annotations

from enum import StrEnum


class RecordKind(StrEnum):
    """Every kind of ledgered record; the value is the prefix of its field keys."""

    ORGANIZATION = "organization"
    CONTACT = "contact"
    CERTIFICATE = "certificate"
    CASE = "case"
    MILESTONE = "milestone"
    ACTIVITY = "activity"
    AGREEMENT = "agreement"
    PARTY = "party"
    CHECK = "check"
    CHECK_ROUND = "check_round"
    CHECK_TARGET = "check_target"
    MEETING = "meeting"
    ATTENDEE = "attendee"
    AGENDA_ITEM = "agenda_item"
    FOLLOW_UP = "follow_up"
    ZONE = "zone"
    ZONE_STATISTIC = "zone_statistic"
    PROJECT = "project"
    SITE = "site"
    INCENTIVE = "incentive"
    OFFICER = "officer"
    DUE_DILIGENCE = "due_diligence"
    TASK = "task"
    CONCERN = "concern"
    PLAN = "plan"
    PLAN_STEP = "plan_step"
    PROJECT_PHASE = "project_phase"
    OCCUPANCY = "occupancy"
    APPLIED_INCENTIVE = "applied_incentive"
    PARTNERSHIP = "partnership"
    WORKING_GROUP = "working_group"
    GROUP_MEMBER = "group_member"
    JOINT_PROJECT = "joint_project"
    PROJECT_PARTNER = "project_partner"
    DATA_REQUEST = "data_request"
    ATTACHMENT = "attachment"
    OFFICE = "office"
    PERIOD = "period"


class Kind(StrEnum):
    """How a field's value is read, checked, shown and stored."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    TEXT_LIST = "text_list"
    INTEGER = "integer"
    PEOPLE = "people"
    MONEY = "money"
    AREA = "area"
    PERCENT = "percent"
    PARTIAL_DATE = "partial_date"
    DATE_TIME = "date_time"
    CHOICE = "choice"
    YES_NO = "yes_no"
    BUSINESS_NUMBER = "business_number"
    CORPORATE_NUMBER = "corporate_number"
    PHONE = "phone"
    EMAIL = "email"
    URL = "url"
    LINK = "link"

    @property
    def is_number(self) -> bool:
        """Whether values are numbers that can be summed and are set flush right."""
        return self in _NUMBERS


_NUMBERS = frozenset({Kind.INTEGER, Kind.PEOPLE, Kind.MONEY, Kind.AREA, Kind.PERCENT})

"""What a list as a whole tells of its columns, beyond what each of them says: in this order."""

from __future__ import annotations

from collections.abc import Sequence

from db.intake.columns.address_parts import addresses_in_parts
from db.intake.columns.building_facts import facts_of_buildings
from db.intake.columns.certificate_groups import with_groups
from db.intake.columns.check_periods import counted_up_to, dated_by_labels, looked_into
from db.intake.columns.choice_columns import told_by_cells
from db.intake.columns.offers import (
    ListView,
    Offer,
    Rule,
    english_names,
    filled_ones,
    firms_before_parties,
    fuller_names,
    heads_beside_sales,
    lots_beside_roads,
    newest_years,
    no_districts,
    no_inmates,
    no_promised_jobs,
    remarks_on_checks,
    remarks_on_people,
    roads_under_lots,
    things_beside_sectors,
    trades_beside_fields,
)
from db.intake.columns.offers_by_cells import (
    firms_before_people,
    no_firms_as_people,
    said_to_be_firms,
    unlabelled,
    unnamed_firms,
)
from db.intake.columns.others_facts import (
    blocks_as_names,
    counts_of_plots,
    facts_of_others,
    facts_of_the_managed,
    firms_of_zones,
    homes_of_buildings,
    leaders_before_partners,
    lots_beside_blocks,
    own_areas,
)
from db.intake.columns.own_names import bodies_above, said_of_the_named
from db.intake.columns.partner_lists import homes_of_partners
from db.intake.columns.people_columns import settle_people
from db.intake.columns.received import received_letters
from db.intake.columns.share_names import firms_of_shares
from db.intake.columns.stage_columns import stage_days
from db.intake.columns.talk_columns import (
    days_of_concerns,
    officers_of_talks,
    steps_due,
    talks_of_cases,
    tasks_of_talks,
)
from db.intake.columns.units_beside import square_metres_first

RULES: tuple[Rule, ...] = (
    # Columns whose labels say nothing
    unnamed_firms,
    unlabelled,
    bodies_above,
    said_of_the_named,
    firms_before_people,
    # Several that may be the same
    english_names,
    things_beside_sectors,
    trades_beside_fields,
    firms_of_shares,
    lots_beside_roads,
    roads_under_lots,
    told_by_cells,
    homes_of_buildings,
    fuller_names,
    filled_ones,
    square_metres_first,
    no_districts,
    # Labels that mean another thing beside these
    no_inmates,
    heads_beside_sales,
    firms_before_parties,
    leaders_before_partners,
    no_promised_jobs,
    facts_of_others,
    facts_of_the_managed,
    firms_of_zones,
    blocks_as_names,
    counts_of_plots,
    addresses_in_parts,
    homes_of_partners,
    facts_of_buildings,
    lots_beside_blocks,
    own_areas,
    remarks_on_checks,
    received_letters,
    talks_of_cases,
    days_of_concerns,
    with_groups,
    stage_days,
    # Whose people they are, when all else is known
    settle_people,
    officers_of_talks,
    tasks_of_talks,
    no_firms_as_people,
    steps_due,
    newest_years,
    looked_into,
    counted_up_to,
    dated_by_labels,
    remarks_on_people,
    said_to_be_firms,
)


def settled(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """What the columns offer when every rule has looked at the list."""
    found = list(offers)
    for rule in RULES:
        found = rule(view, found)
    return found

"""What has to be done: a step is finished and the next one set, bundles of steps are put in."""

from __future__ import annotations

from desktop_app.features.steps.finish_dialog import FinishDialog
from desktop_app.features.steps.plan_dialog import PlanDialog
from desktop_app.features.steps.plan_offers import PlanOffers

__all__ = ["FinishDialog", "PlanDialog", "PlanOffers"]

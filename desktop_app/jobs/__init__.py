"""Work off the GUI thread: one writer lane, reader lanes, one preview lane."""

from __future__ import annotations

from desktop_app.jobs.inline import InlineRunner
from desktop_app.jobs.job import Cancelled, Job, JobState, Lane, Progress
from desktop_app.jobs.runner import JobRunner

__all__ = ["Cancelled", "InlineRunner", "Job", "JobRunner", "JobState", "Lane", "Progress"]

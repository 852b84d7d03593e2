"""A runner that runs at once, on the calling thread: for tests and for the command line."""

from __future__ import annotations

from desktop_app.jobs.job import Job
from desktop_app.jobs.runner import JobRunner


class InlineRunner(JobRunner):
    """Same interface; ``done`` or ``failed`` has been called when ``run`` returns."""

    def _start(self, job: Job) -> None:
        job.work()
        self._finish(job)

"""What can be observed when a case comes into a stage, in plain words; the rule stands in
``db.domain.stages``."""

from __future__ import annotations

from resources.texts import Texts


def entry_condition(stage: str, texts: Texts) -> str:
    """One sentence; a paper that is asked for is named as such."""
    return {
        "lead": texts("Comes in when the firm and where it was found are written down."),
        "contact": texts("Comes in with the first call, mail or letter that was answered."),
        "consultation": texts("Comes in with a consultation or a visit to the site."),
        "loi": texts("Comes in when a signed letter of intent is registered."),
        "mou": texts("Comes in when a signed investment agreement (MOU) is registered."),
        "contract": texts("Comes in when a signed sale, lease or move-in contract is registered."),
        "construction": texts("Comes in with the permit or the start of works, after a contract."),
        "operation": texts("Comes in when it is completed or has moved in, after a contract."),
        "aftercare": texts("Comes in when it is at work; checks of what was promised go on."),
    }[stage]

"""In what way the password of a server is kept on this PC, in words."""

from __future__ import annotations

from desktop_app.settings.server_password import NAME, SEALS
from resources.texts import Texts


def how_kept(texts: Texts) -> str:
    """Said beside the tick that decides whether it is."""
    if SEALS:
        return texts(
            "Windows seals it for your account on this PC; in a copied folder it opens for nobody."
            " Without the tick it is asked for at each start."
        )
    return texts(
        "It lies in the file {name} of the data folder, which only your account may read. Without"
        " the tick it is asked for at each start.",
        name=NAME,
    )

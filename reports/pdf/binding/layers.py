"""Layers of drawings (optional content): those that a foreign file hides stay hidden."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject

from reports.pdf.binding.copying import Copies, reference
from reports.pdf.binding.overlays import resolved


@dataclass(slots=True)
class Layers:
    """The layers of all files that are bound, and which of them are hidden, by their numbers."""

    every: list[int] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)

    def take(self, reader: PdfReader, copies: Copies) -> None:
        """Note the layers of a file that came along with its pages."""
        about = resolved(reader.root_object.get("/OCProperties"))
        if not isinstance(about, DictionaryObject):
            return
        usual = resolved(about.get("/D"))
        usual = usual if isinstance(usual, DictionaryObject) else DictionaryObject()
        off, on = (set(_numbers(usual.get(key))) for key in ("/OFF", "/ON"))
        none_shown = resolved(usual.get("/BaseState")) == "/OFF"
        for layer in _references(about.get("/OCGs")):
            if copies.has(layer):
                number = copies.number_of(layer)
                self.every.append(number)
                if layer.idnum in off or (none_shown and layer.idnum not in on):
                    self.hidden.append(number)

    def put_into(self, catalogue: DictionaryObject) -> None:
        """Write them into the catalogue of the volume."""
        if self.every:
            usual = {NameObject("/OFF"): _listed(self.hidden), NameObject("/Order"): ArrayObject()}
            catalogue[NameObject("/OCProperties")] = DictionaryObject(
                {
                    NameObject("/OCGs"): _listed(self.every),
                    NameObject("/D"): DictionaryObject(usual),
                }
            )


def _listed(numbers: Iterable[int]) -> ArrayObject:
    return ArrayObject(reference(number) for number in numbers)


def _references(value: object) -> list[IndirectObject]:
    found = resolved(value)
    entries = list.__iter__(found) if isinstance(found, ArrayObject) else ()
    return [entry for entry in entries if isinstance(entry, IndirectObject)]


def _numbers(value: object) -> list[int]:
    return [entry.idnum for entry in _references(value)]

"""What an officer does with templates: use one for this paper, keep this paper's, delete one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from db.queries.papers import PaperTemplate
from desktop_app.context import AppContext
from desktop_app.features.documents.template_box import TemplateBox
from desktop_app.features.documents.template_shelf import TemplateShelf
from desktop_app.features.documents.workbench import Workbench
from desktop_app.page import Shell
from resources.texts import fill


class TemplateWishes(QObject):
    """A template that is used is a step of the composition; it is taken back like any other."""

    def __init__(
        self, context: AppContext, shell: Shell, box: TemplateBox, bench: Workbench, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._box = box
        self._bench = bench
        self._shelf = TemplateShelf(context, self)
        self._deleted: PaperTemplate | None = None
        box.setEnabled(not (context.read_only or context.store.read_only or context.store.day))
        self._connect()

    def _connect(self) -> None:
        self._box.use_requested.connect(self._on_use_requested)
        self._box.save_requested.connect(self._on_save_requested)
        self._box.delete_requested.connect(self._shelf.delete)
        self._shelf.read_done.connect(self._on_read_done)
        self._shelf.saved.connect(self._on_saved)
        self._shelf.deleted.connect(self._on_deleted)
        self._shelf.failed.connect(self._on_failed)

    def read(self) -> None:
        """Read the templates, which a colleague may have changed."""
        self._shelf.read()

    @Slot()
    def _on_read_done(self) -> None:
        self._box.put(self._shelf.templates)

    @Slot(object)
    def _on_use_requested(self, template: PaperTemplate) -> None:
        self._bench.put(self._bench.now.with_template(template.content))

    @Slot(str, bool)
    def _on_save_requested(self, name: str, default: bool) -> None:
        """Under the name of one that is there it takes that one's place."""
        same = next((one for one in self._shelf.templates if one.name == name), None)
        content = self._bench.now.template_text()
        self._shelf.save(PaperTemplate(same.id if same else 0, name, content, default))

    @Slot(object)
    def _on_saved(self, template: PaperTemplate) -> None:
        self._shell.toast(fill(self.tr("Kept as the template {name}."), name=template.name))

    @Slot(object)
    def _on_deleted(self, template: PaperTemplate) -> None:
        self._deleted = template
        said = fill(self.tr("The template {name} was deleted."), name=template.name)
        self._shell.toast(said, action=self.tr("Bring back"), run=self.bring_back)

    def bring_back(self) -> None:
        """The template that was deleted last."""
        if self._deleted is not None:
            self._shelf.restore(self._deleted)
            self._deleted = None

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._shell.show_error(error)

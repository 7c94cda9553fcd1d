import type { SavedView, SavedViewList, SaveViewRequest } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { clerk } from "../../config/clerk";
import { viewChanged, viewNameTaken, viewNotFound } from "./saved-view.errors";
import { SavedViewRepository } from "./saved-view.repository";

/** Analyses that somebody named, to be opened again. */
@Injectable()
export class SavedViewService {
  constructor(private readonly views: SavedViewRepository) {}

  async list(): Promise<SavedViewList> {
    return { views: await this.views.list() };
  }

  /** Throws VIEW_NAME_TAKEN, VIEW_NOT_FOUND where the view to be replaced is gone, and VIEW_CHANGED where it is another by now. */
  async save(request: SaveViewRequest): Promise<SavedView> {
    const saved = await this.views.save(request, clerk);
    if (saved === "name-taken") throw viewNameTaken(request.name);
    if (saved === "not-found") throw viewNotFound(request.replaces?.code ?? "");
    if ("changed" in saved) throw viewChanged(saved.changed);
    return saved;
  }

  /** What is left. Throws VIEW_NOT_FOUND. */
  async delete(code: string): Promise<SavedViewList> {
    if (!(await this.views.delete(code, clerk))) throw viewNotFound(code);
    return this.list();
  }
}

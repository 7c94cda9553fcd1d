import type { SavedView } from "@jiqun/contract";
import { computed, ref, type ComputedRef, type Ref } from "vue";
import { failureOf, type Failure } from "../api/failure";
import { useSavedViewActions, useSavedViews } from "../api/saved-view-queries";
import { t } from "../messages";
import { failureText } from "../wording/failure-text";
import { useReader } from "../wording/reader";
import type { Conflict, Wanted } from "./conflict";

/** Saved views of a page, and what becomes of a change: done, refused, or in the way of what somebody else has done. */
export interface Saving {
  readonly own: ComputedRef<readonly SavedView[]>;
  readonly said: Ref<string>;
  readonly conflict: Ref<Conflict | null>;
  readonly write: (wanted: Wanted) => Promise<boolean>;
  readonly remove: (view: SavedView) => Promise<void>;
}

export function useSaving(page: SavedView["page"]): Saving {
  const views = useSavedViews();
  const actions = useSavedViewActions();
  const reader = useReader();
  const said = ref("");
  const conflict = ref<Conflict | null>(null);
  const ofPage = (list: readonly SavedView[]): readonly SavedView[] =>
    list.filter((view) => view.page === page);

  /** Whether it was done; else says why not, with the list as it is by now. */
  async function told(work: () => Promise<unknown>, done: string): Promise<Failure | null> {
    conflict.value = null;
    try {
      await work();
      said.value = done;
      return null;
    } catch (error) {
      const failure = failureOf(error);
      said.value = failureText(failure, reader.value);
      return failure;
    }
  }

  async function write(wanted: Wanted): Promise<boolean> {
    const { view, over, done } = wanted;
    const replaces = over === null ? null : { code: over.code, savedAt: over.savedAt };
    const failure = await told(() => actions.save({ page, ...view, replaces }), done);
    if (failure === null) return true;
    const isOurs = failure.kind === "service" && /^VIEW_/.test(failure.code);
    if (isOurs) await meet(wanted).catch(() => undefined);
    return false;
  }

  /** Finds what stands in the way. */
  async function meet(wanted: Wanted): Promise<void> {
    const { view, over } = wanted;
    const list = ofPage(await actions.renew());
    const changed = list.find(({ code, savedAt }) => code === over?.code && savedAt !== over.savedAt);
    const taken = list.find(({ name, code }) => name === view.name && code !== over?.code);
    const other = changed ?? taken;
    if (other === undefined) return;
    conflict.value = { kind: changed === undefined ? "taken" : "changed", other, wanted };
    said.value = "";
  }

  return {
    own: computed(() => ofPage(views.data.value?.views ?? [])),
    ...{ said, conflict, write },
    remove: async (view) => {
      await told(() => actions.remove(view.code), t("views.deleted", { name: view.name }));
    },
  };
}

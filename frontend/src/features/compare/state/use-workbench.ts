import { compareStateQuery, readCompareState, type CompareState, type UnreadPart } from "@jiqun/contract";
import {
  computed,
  inject,
  onBeforeUnmount,
  onMounted,
  provide,
  shallowRef,
  watch,
  type ComputedRef,
  type InjectionKey,
} from "vue";
import { useRoute, useRouter } from "vue-router";
import { useReader, type Reader } from "../../../wording/reader";
import { arrivedAt, changedTo, historyOf, redone, undone, type StateHistory } from "./state-history";

/** What is compared and how; it stands in the address, and each change is a step that can be undone. */
export interface Workbench {
  readonly state: ComputedRef<CompareState>;
  /** What the address says and could not be read. */
  readonly unread: ComputedRef<readonly UnreadPart[]>;
  /** The reader, with the unit that this page shows. */
  readonly reader: ComputedRef<Reader>;
  readonly canUndo: ComputedRef<boolean>;
  readonly canRedo: ComputedRef<boolean>;
  readonly change: (part: Partial<CompareState>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const key: InjectionKey<Workbench> = Symbol("workbench");

export function useWorkbench(): Workbench {
  const workbench = inject(key);
  if (workbench === undefined) throw new Error("The page of comparisons provides its state.");
  return workbench;
}

export function provideWorkbench(): Workbench {
  const route = useRoute();
  const router = useRouter();
  const plain = useReader();
  const read = computed(() => readCompareState(route.query));
  const state = computed(() => read.value.state);
  const history = shallowRef(historyOf(textOf(state.value)));
  const go = (next: StateHistory): void => {
    if (next === history.value) return;
    history.value = next;
    void router.push({ query: queryOf(next) });
  };
  const here = route.path;
  watch(state, (now) => {
    // On the way to another page the address is that page's.
    if (route.path === here && textOf(now) !== history.value.present)
      history.value = arrivedAt(history.value, textOf(now));
  });
  const workbench: Workbench = {
    state,
    unread: computed(() => read.value.unread),
    reader: computed(() => ({ ...plain.value, unit: state.value.unit ?? plain.value.unit })),
    canUndo: computed(() => history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),
    // From the newest state, which the address may not show yet.
    change: (part) => go(changedTo(history.value, textOf({ ...stateOf(history.value), ...part }))),
    undo: () => go(undone(history.value)),
    redo: () => go(redone(history.value)),
  };
  useUndoKeys(workbench);
  provide(key, workbench);
  return workbench;
}

function queryOf({ present }: StateHistory): Record<string, string> {
  return JSON.parse(present) as Record<string, string>;
}

function stateOf(history: StateHistory): CompareState {
  return readCompareState(queryOf(history)).state;
}

function textOf(state: CompareState): string {
  return JSON.stringify(compareStateQuery(state));
}

/** Ctrl+Z and Ctrl+Shift+Z (Ctrl+Y) wherever no text is being written, which has an undo of its own. */
function useUndoKeys({ undo, redo }: Workbench): void {
  const press = (event: KeyboardEvent): void => {
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    const letter = event.key.toLowerCase();
    if (!command || (letter !== "z" && letter !== "y") || isWriting(event.target)) return;
    event.preventDefault();
    if (letter === "y" || event.shiftKey) redo();
    else undo();
  };
  onMounted(() => window.addEventListener("keydown", press));
  onBeforeUnmount(() => window.removeEventListener("keydown", press));
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type);
}

import { readonly, ref, type Ref } from "vue";
import type { Router } from "vue-router";
import type { Recovery } from "../api/recovery";

const reloadedKey = "jiqun.reloaded";

/** A page whose code did not arrive. */
export interface MissingPage {
  readonly address: string;
  /** Whether it opens by itself when the service is back; else the service is there, and lacks the code. */
  readonly returns: boolean;
}

/** Null where no page is missing. */
const missing = ref<MissingPage | null>(null);
export const missingPage: Readonly<Ref<MissingPage | null>> = readonly(missing);

/**
 * What happens when the code of a page does not arrive. Where the service answers, it was upgraded and the old names are
 * gone: the page is loaded afresh, once. Where it does not, the reader is told, and led there when it is back.
 */
export function watchArrivals(router: Router, recovery: Recovery): void {
  router.onError(async (_error, to) => {
    const isBack = await recovery.isBack();
    if (isBack && isFirstReload(to.fullPath)) return openAfresh(to.fullPath);
    missing.value = { address: to.fullPath, returns: !isBack };
    if (!isBack) recovery.whenBack(() => openAfresh(to.fullPath));
  });
  router.afterEach((to, _from, failure) => {
    if (failure !== undefined) return;
    missing.value = null;
    recovery.whenBack(null);
    if (sessionStorage.getItem(reloadedKey) === to.fullPath) sessionStorage.removeItem(reloadedKey);
  });
}

/** Loads a page as a whole: a browser may remember that a part of it did not come. */
export function openAfresh(address: string): void {
  window.location.assign(address);
}

function isFirstReload(address: string): boolean {
  if (sessionStorage.getItem(reloadedKey) === address) return false;
  sessionStorage.setItem(reloadedKey, address);
  return true;
}

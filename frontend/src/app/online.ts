import { onBeforeUnmount, ref, type Ref } from "vue";

/** Whether the browser has a network. */
export function useOnline(): Ref<boolean> {
  const online = ref(navigator.onLine);
  const update = (): void => void (online.value = navigator.onLine);
  window.addEventListener("online", update);
  window.addEventListener("offline", update);
  onBeforeUnmount(() => {
    window.removeEventListener("online", update);
    window.removeEventListener("offline", update);
  });
  return online;
}

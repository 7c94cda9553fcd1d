export { Checks } from "./checks";

/** Who writes. Without accounts, whoever sits at the machine. */
export const clerk = "local";

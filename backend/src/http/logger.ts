import type { LoggerService } from "@nestjs/common";
import { type DestinationStream, type Logger, pino } from "pino";
import type { Settings } from "../config/settings";

/** The one logger of the service: requests, Nest and features write structured lines through it. */
export function createLogger(settings: Pick<Settings, "logLevel">, destination?: DestinationStream): Logger {
  const options = { level: settings.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Lets Nest write into our logger. What Nest calls "log" is our debug: its start-up lines are for developers. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(this.#context(rest), String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn(this.#context(rest), String(message));
  }

  /** Nest hands over the stack and the context as trailing strings, or an error as the message. */
  error(message: unknown, ...rest: unknown[]): void {
    const [stack, ...context] = rest.length > 1 ? rest : [undefined, ...rest];
    const fields = { ...this.#context(context), ...(stack === undefined ? {} : { stack }) };
    if (message instanceof Error) this.logger.error({ ...fields, err: message }, message.message);
    else this.logger.error(fields, String(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(this.#context(rest), String(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.logger.trace(this.#context(rest), String(message));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.logger.fatal(this.#context(rest), String(message));
  }

  #context(rest: readonly unknown[]): { context?: string } {
    const last = rest.at(-1);
    return typeof last === "string" ? { context: last } : {};
  }
}

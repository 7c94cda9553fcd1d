import { describe, expect, it } from "vitest";
import { readSettings, SettingsError } from "./settings";

describe("readSettings", () => {
  it("has a default for everything", () => {
    expect(readSettings({})).toEqual({
      port: 8787,
      host: "127.0.0.1",
      dataDir: ".data",
      databaseUrl: null,
      databaseReplicaUrls: [],
      logLevel: "info",
      build: "development",
      startedByNpm: false,
      workingDir: process.cwd(),
    });
  });

  it("takes an empty variable for an absent one", () => {
    expect(readSettings({ PORT: "", DATABASE_URL: " ", LOG_LEVEL: "" })).toEqual(readSettings({}));
  });

  it("reads every variable", () => {
    const settings = readSettings({
      PORT: "0",
      HOST: "::1",
      DATA_DIR: "/srv/jiqun",
      DATABASE_URL: "postgresql://u:p@db/jiqun",
      DATABASE_REPLICA_URLS: "postgres://a/x, postgres://b/x,",
      LOG_LEVEL: "warn",
      JIQUN_BUILD: "1a2b3c",
      npm_lifecycle_event: "start",
      INIT_CWD: "/home/clerk",
    });
    expect(settings).toEqual({
      port: 0,
      host: "::1",
      dataDir: "/srv/jiqun",
      databaseUrl: "postgresql://u:p@db/jiqun",
      databaseReplicaUrls: ["postgres://a/x", "postgres://b/x"],
      logLevel: "warn",
      build: "1a2b3c",
      startedByNpm: true,
      workingDir: "/home/clerk",
    });
  });

  it.each([
    ["PORT", "70000"],
    ["PORT", "80a"],
    ["PORT", "-1"],
    ["HOST", "a b"],
    ["DATABASE_URL", "mysql://x"],
    ["DATABASE_REPLICA_URLS", "postgres://a/x,nonsense"],
    ["LOG_LEVEL", "loud"],
  ])("refuses %s=%s and names it in both languages", (name, value) => {
    const read = (): unknown => readSettings({ [name]: value });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(new RegExp(`环境变量 ${name}.* / Environment variable ${name}`));
  });

  it("names every bad variable at once", () => {
    expect(() => readSettings({ PORT: "x", LOG_LEVEL: "y" })).toThrow(/PORT[^]*\n[^]*LOG_LEVEL/);
  });

  it("never prints an address, which holds a password", () => {
    expect(() => readSettings({ DATABASE_URL: "mysql://root:hunter2@db" })).toThrow(/^(?!.*hunter2)/s);
  });
});

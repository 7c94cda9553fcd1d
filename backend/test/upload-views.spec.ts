import type { Grid, ReadObservation, Upload } from "@jiqun/contract";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { get } from "./fixture/start-app";
import { UploadWorld } from "./fixture/upload-world";

let world: UploadWorld;

beforeEach(async () => {
  world = await UploadWorld.create();
  // Here files are read as they are.
  vi.restoreAllMocks();
});
afterEach(() => world.close());

const csv = "指标：指标revenue(亿元)\n地区,2023年,2022年\n名county,12.5,坏\n名city,50余,…\n";

async function upload(text: string): Promise<string> {
  const response = await world.app.inject({
    method: "POST",
    url: `/api/v1/uploads?name=${encodeURIComponent("收入.csv")}`,
    headers: { "content-type": "application/octet-stream" },
    payload: Buffer.from(text),
  });
  return response.json<Upload>().id;
}

describe("a file as it was read", () => {
  it("is told of until there is something to do", async () => {
    const id = await upload(csv);
    const { headers, body } = await world.app.inject({ url: `/api/v1/uploads/${id}/events` });
    expect(headers["content-type"]).toMatch(/^text\/event-stream/);
    expect(body.endsWith('event: state\ndata: {"state":"questions"}\n\n')).toBe(true);
    expect((await get<Upload>(world.app, `/api/v1/uploads/${id}`)).body.state).toBe("questions");
  });

  it("shows its grid, page by page", async () => {
    const { id } = await world.settled(await upload(csv));
    const { status, body } = await get<Grid>(world.app, `/api/v1/uploads/${id}/grid?top=2&rows=2`);
    expect(status).toBe(200);
    expect(body).toEqual({
      ...{ sheet: null, rowsInAll: 4, columns: 3 },
      rows: [
        { number: 2, cells: ["地区", "2023年", "2022年"] },
        { number: 3, cells: ["名county", "12.5", "坏"] },
      ],
    });
    expect((await get(world.app, `/api/v1/uploads/${id}/grid?rows=1000`)).status).toBe(400);
  });

  it("hands every value out as a line", async () => {
    const { id } = await world.settled(await upload(csv));
    const { headers, body } = await world.app.inject({ url: `/api/v1/uploads/${id}/observations` });
    expect(headers["content-type"]).toMatch(/^application\/x-ndjson/);
    const lines = body.trim().split("\n");
    const values = lines.map((line) => JSON.parse(line) as ReadObservation);
    expect(values.map(({ cell, period, value, asStated }) => [cell, period, value, asStated])).toEqual([
      ["B3", "2023", 12.5, null],
      ["C3", "2022", null, "坏"],
      ["B4", "2023", 50, "50余"],
      ["C4", "2022", null, "…"],
    ]);
  });

  it("comes back as a workbook with its faults marked", async () => {
    const { id } = await world.settled(await upload(csv));
    const { statusCode, headers, rawPayload } = await world.app.inject({
      url: `/api/v1/uploads/${id}/marked`,
    });
    expect(statusCode).toBe(200);
    expect(headers["content-type"]).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    expect(headers["content-disposition"]).toContain(encodeURIComponent("收入-marked.xlsx"));
    expect(rawPayload.subarray(0, 2).toString()).toBe("PK");
  });

  it("that is refused has nothing to show", async () => {
    const { id, state, refused } = await world.settled(await upload("%PDF-1.7\n\u0000\u0001"));
    expect([state, refused?.code]).toEqual(["refused", "FORMAT_UNKNOWN"]);
    for (const part of ["grid", "observations", "marked"]) {
      const { statusCode, body } = await world.app.inject({ url: `/api/v1/uploads/${id}/${part}` });
      expect([statusCode, JSON.parse(body)]).toMatchObject([409, { code: "UPLOAD_STATE" }]);
    }
  });
});

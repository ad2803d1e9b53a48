/** The pane is closed while Excel is at work for it, and opened again: what Excel has done by then is known, and said. */
import { fillPlan, freshPage, PATIENCE } from './fresh-page';

declare global {
  interface Window {
    /** Lets the held request go on; there once it is held. */
    letGo?: () => void;
  }
}

const { opened, press, says } = freshPage();

const banner = () => opened().pane.getByRole('region', { name: 'Lần ghi trước chưa xong' });

/**
 * Presses a button, opens the pane anew while its writing request is on the way, and only then lets Excel carry it out.
 * @param request which of its requests writes
 * @param afterActions at which of its actions Excel stops; it does not if absent
 */
async function closedDuring(button: string, request: number, afterActions?: number): Promise<void> {
  await opened().page.evaluate(
    ([held, stop]) => {
      delete window.letGo;
      window.soDanVan!.host.plan([
        {
          kind: 'before',
          request: held,
          happens: () =>
            new Promise<void>((resolve) => {
              window.letGo = resolve;
            }),
        },
        ...(stop === undefined
          ? []
          : [{ kind: 'fail', request: held, code: 'GeneralException', afterActions: stop } as const]),
      ]);
    },
    [request, afterActions] as const,
  );
  await press(button);
  await opened().page.waitForFunction(() => window.letGo !== undefined, undefined, PATIENCE);
  await opened().pane.evaluate(() => {
    location.reload();
  });
  await opened().pane.waitForLoadState();
  await opened().page.evaluate(() => {
    window.letGo?.();
  });
}

test('what Excel carries out after the pane was closed is there when it opens again', async () => {
  await fillPlan(opened());
  await closedDuring('Tạo kế hoạch', 3);
  await opened().pane.getByRole('heading', { name: 'Kế hoạch 2026 – UBND xã A' }).waitFor(PATIENCE);
  expect(await banner().count()).toBe(0);
  expect(await opened().sheets()).toHaveLength(6);
});

test('what Excel carries out by half after the pane was closed is offered to be finished, or taken back', async () => {
  await fillPlan(opened());
  await closedDuring('Tạo kế hoạch', 3, 700);
  await banner().waitFor(PATIENCE);
  await opened().screenshot('closed-unfinished');
  await press('Trả lại như cũ');
  await says('Đã trả lại sổ như trước lần ghi dở.');
  expect(await opened().sheets()).toEqual(['Trang tính1']);
  await opened().screenshot('closed-restored');

  await fillPlan(opened());
  await press('Tạo kế hoạch');
  await says('Đã tạo 4 trang tính');
  await opened().pane.getByRole('tab', { name: 'Chấm điểm' }).click(PATIENCE);
  // Two to read, one to compare.
  await closedDuring('Tạo bảng tự chấm điểm', 4, 900);
  await banner().waitFor(PATIENCE);
  await press('Làm tiếp');
  await says('Đã ghi tiếp xong phần còn dở.');
  expect(await opened().sheets()).toContain('Bảng tự chấm điểm');
});

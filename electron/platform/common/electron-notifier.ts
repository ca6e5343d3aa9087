import { Notification } from 'electron';

/** Shows one quiet notification where the system supports it. A press on it brings Relock back. */
export function showNotification(text: { title: string; body: string }, onPress: () => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ ...text, silent: true });
  notification.on('click', onPress);
  notification.show();
}

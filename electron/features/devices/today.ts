/** The day and the minute where the person is, for dates such as “yesterday”. */
export function dayOf(now: number): { readonly today: string; readonly minuteOfDay: number } {
  const date = new Date(now);
  const two = (number: number): string => String(number).padStart(2, '0');
  return {
    today: `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
    minuteOfDay: date.getHours() * 60 + date.getMinutes(),
  };
}

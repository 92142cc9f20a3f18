/** Choices of 离线保存天数. */
export const OFFLINE_DAYS = [7, 30, 60, 180] as const
export type OfflineDays = (typeof OFFLINE_DAYS)[number]

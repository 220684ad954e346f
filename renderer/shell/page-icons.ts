import {
  CalendarDays,
  CircleHelp,
  ClipboardCheck,
  Compass,
  History,
  Info,
  KeyRound,
  ListOrdered,
  Send,
  Settings,
  Users,
  type LucideIcon,
} from 'lucide-react'
import type { RouteName } from '../desktop/routes'

/** One picture for a page, wherever it is named. */
export const PAGE_ICONS: Readonly<Record<RouteName, LucideIcon>> = {
  publishing: Send,
  queue: ListOrdered,
  calendar: CalendarDays,
  history: History,
  channels: Users,
  setup: Compass,
  integration: KeyRound,
  audit: ClipboardCheck,
  help: CircleHelp,
  settings: Settings,
  about: Info,
}

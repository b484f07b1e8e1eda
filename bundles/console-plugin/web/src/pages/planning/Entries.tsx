import { Button, Title } from '@patternfly/react-core'
import { Table, Tbody, Td, Tr } from '@patternfly/react-table'
import React, { useCallback, useState } from 'react'
import { api } from '../../api/index.ts'
import { useAsked } from '../../hooks/useAsked.ts'
import { useSite } from '../../hooks/useSite.ts'
import { useText } from '../../i18n/context.ts'
import type { TeamEntries } from '../../model-planning.ts'
import { reopening, withoutAbsence, withoutOverride, withoutPlan, type Change } from '../../planning/changes.ts'
import { boundary, entries, type Entry } from '../../planning/entries.ts'
import { Failure } from '../Failure.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'

const EVERY_MILLIS = 30_000

type Props = { team: string; revision: number; changes: number; changed: () => void }

/** What was laid over the rules and is not over yet, each with a button that takes it away. */
export const Entries: React.FunctionComponent<Props> = ({ team, revision, changes, changed }) => {
  const { text } = useText()
  const { zone } = useSite()
  const [leaving, setLeaving] = useState<Change | null>(null)
  const { value, error } = useAsked(
    // The number of changes takes part so that each of them asks anew.
    useCallback(
      (signal: AbortSignal) => api.get<TeamEntries>(`/setup/teams/${encodeURIComponent(team)}`, signal),
      [team, changes],
    ),
    EVERY_MILLIS,
  )
  const shown = entries(value ?? {}, Date.now(), zone)
  return (
    <>
      <Failure error={error} />
      {shown.length > 0 && (
        <Title headingLevel='h4' className='vigie-heading'>
          {text('entries')}
        </Title>
      )}
      <Table variant='compact' aria-label={text('entries')} borders={false}>
        <Tbody>
          {shown.map(entry => (
            <EntryRow key={JSON.stringify(entry)} entry={entry} remove={() => setLeaving(removal(team, entry))} />
          ))}
        </Tbody>
      </Table>
      {leaving && (
        <ChangeDialog
          title={text('takeAway')}
          change={leaving}
          revision={revision}
          changed={changed}
          close={() => setLeaving(null)}
        />
      )}
    </>
  )
}

function removal(team: string, entry: Entry): Change {
  switch (entry.kind) {
    case 'override':
      return withoutOverride(team, entry.entry)
    case 'absence':
      return withoutAbsence(team, entry.entry)
    case 'closed':
      return reopening(team, entry.entry)
    case 'fixed':
      return withoutPlan(team, entry.entry)
  }
}

const EntryRow: React.FunctionComponent<{ entry: Entry; remove: () => void }> = ({ entry, remove }) => {
  const { text, language } = useText()
  const { names, zone } = useSite()
  const { from, to } = entry.entry
  return (
    <Tr data-testid='vigie-entry'>
      <Td>{text(`entry.${entry.kind}`)}</Td>
      <Td>
        {boundary(from, zone, language)} – {boundary(to, zone, language)}
      </Td>
      <Td>{said(entry, names.person, text('entry.add'), text('entry.remove'))}</Td>
      <Td>
        <Button variant='link' isInline onClick={remove}>
          {text('takeAway')}
        </Button>
      </Td>
    </Tr>
  )
}

function said(entry: Entry, person: (id: string) => string, added: string, removed: string): string {
  if (entry.kind === 'closed') {
    return entry.entry.reason ?? ''
  }
  if (entry.kind === 'fixed') {
    return [...new Set(entry.entry.shifts?.map(shift => person(shift.person)))].join(', ')
  }
  if (entry.kind === 'absence') {
    return [person(entry.entry.person), entry.entry.reason ?? ''].filter(Boolean).join(', ')
  }
  const { replace, by, add, remove } = entry.entry
  if (replace && by) {
    return `${person(replace)} → ${person(by)}`
  }
  return add ? `${added} ${person(add)}` : `${removed} ${person(remove ?? '')}`
}

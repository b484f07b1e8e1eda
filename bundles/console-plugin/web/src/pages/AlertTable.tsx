import { Table, Th, Thead, Tr } from '@patternfly/react-table'
import React from 'react'
import { useText } from '../i18n/context.ts'
import type { Alert } from '../model-sms.ts'
import type { Names } from '../names.ts'
import { AlertRow } from './AlertRow.tsx'

type Props = { alerts: Alert[]; names: Names; changes: Record<string, number>; label: string }

export const AlertTable: React.FunctionComponent<Props> = ({ alerts, names, changes, label }) => {
  const { text } = useText()
  return (
    <Table variant='compact' aria-label={label} className='vigie-texts'>
      <Thead>
        <Tr>
          <Th screenReaderText={text('details')} />
          <Th modifier='nowrap'>{text('alert')}</Th>
          <Th modifier='nowrap'>{text('state')}</Th>
          <Th modifier='nowrap'>{text('received')}</Th>
          <Th modifier='nowrap'>{text('line')}</Th>
          <Th modifier='nowrap'>{text('sender')}</Th>
          <Th width={40}>{text('text')}</Th>
          <Th modifier='nowrap'>{text('takenBy')}</Th>
        </Tr>
      </Thead>
      {alerts.map(alert => (
        <AlertRow key={alert.id} alert={alert} names={names} changes={changes[alert.id] ?? 0} />
      ))}
    </Table>
  )
}

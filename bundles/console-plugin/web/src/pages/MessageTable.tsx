import { Table, Th, Thead, Tr } from '@patternfly/react-table'
import React from 'react'
import { useText } from '../i18n/context.ts'
import type { Message } from '../model-sms.ts'
import type { Names } from '../names.ts'
import { MessageRow } from './MessageRow.tsx'

type Props = { messages: Message[]; names: Names }

export const MessageTable: React.FunctionComponent<Props> = ({ messages, names }) => {
  const { text } = useText()
  return (
    <Table variant='compact' aria-label={text('messages')} className='vigie-texts'>
      <Thead>
        <Tr>
          <Th screenReaderText={text('details')} />
          <Th modifier='nowrap'>{text('date')}</Th>
          <Th modifier='nowrap'>{text('direction')}</Th>
          <Th modifier='nowrap'>{text('number')}</Th>
          <Th modifier='nowrap'>{text('line')}</Th>
          <Th width={40}>{text('text')}</Th>
          <Th modifier='nowrap'>{text('state')}</Th>
          <Th modifier='nowrap'>{text('route')}</Th>
        </Tr>
      </Thead>
      {messages.map(message => (
        <MessageRow key={message.id} message={message} names={names} />
      ))}
    </Table>
  )
}

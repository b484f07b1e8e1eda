import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import React from 'react'
import { dateTime, phone } from '../format.ts'
import { useText } from '../i18n/context.ts'
import type { Message } from '../model-sms.ts'

/** A message in full, and what each route made of it. */
export const Tries: React.FunctionComponent<{ message: Message }> = ({ message }) => {
  const { text, language } = useText()
  return (
    <>
      <p>
        {text('fromWhom')} {phone(message.from ?? '') || '…'} {text('toWhom')} {phone(message.to ?? '')} ·{' '}
        {text(`purpose.${message.purpose}`)}
        {message.alert && ` · ${text('alert')} ${message.alert}`}
        {message.incomplete && ` · ${text('incomplete')}`}
      </p>
      <p className='vigie-text-body'>{message.text || text('emptyText')}</p>
      {message.tries.length > 0 && (
        <Table variant='compact' borders={false} aria-label={text('tries')}>
          <Thead>
            <Tr>
              <Th modifier='nowrap'>{text('route')}</Th>
              <Th modifier='nowrap'>{text('date')}</Th>
              <Th modifier='nowrap'>{text('result')}</Th>
              <Th modifier='nowrap'>{text('times')}</Th>
              <Th>{text('details')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {message.tries.map((tried, index) => (
              <Tr key={index} data-testid='vigie-try'>
                <Td dataLabel={text('route')}>{tried.route ?? ''}</Td>
                <Td dataLabel={text('date')}>{dateTime(tried.at, language)}</Td>
                <Td dataLabel={text('result')}>{text(`try.${tried.result}`)}</Td>
                <Td dataLabel={text('times')}>{tried.times}</Td>
                <Td dataLabel={text('details')}>{tried.cause ?? ''}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </>
  )
}

import { Button, EmptyState, Flex, FlexItem } from '@patternfly/react-core'
import React, { useCallback, useState } from 'react'
import { useEvents } from '../hooks/useEvents.ts'
import { usePages } from '../hooks/usePages.ts'
import { useText } from '../i18n/context.ts'
import { ANY_MESSAGE, messagesCsv, messagesPath, pushedMessage, type MessageFilter } from '../messages.ts'
import type { Message } from '../model-sms.ts'
import type { Names } from '../names.ts'
import { CsvButton } from './CsvButton.tsx'
import { Failure } from './Failure.tsx'
import { MessageFilters } from './MessageFilters.tsx'
import { MessageTable } from './MessageTable.tsx'
import { SendForm } from './SendForm.tsx'
import { SmsRoutes } from './SmsRoutes.tsx'

/** The routes by which texts leave, a form to send one, and all texts, the newest first. */
export const Messages: React.FunctionComponent<{ names: Names }> = ({ names }) => {
  const { text, language } = useText()
  const [filter, setFilter] = useState<MessageFilter>(ANY_MESSAGE)
  const path = useCallback((cursor: string | null) => messagesPath(filter, cursor), [filter])
  const list = usePages<Message>(path)
  useEvents(({ event, data }) => {
    if (event === 'message.changed') {
      const message = JSON.parse(data) as Message
      list.change(items => pushedMessage(items, message, filter))
    }
  })
  return (
    <section data-testid='vigie-messages'>
      <SmsRoutes />
      <SendForm names={names} />
      <Flex className='vigie-filters' alignItems={{ default: 'alignItemsFlexEnd' }}>
        <MessageFilters filter={filter} change={setFilter} names={names} />
        <FlexItem>
          <Button variant='secondary' onClick={list.restart} isLoading={list.asking}>
            {text('refresh')}
          </Button>
        </FlexItem>
        <FlexItem>
          <CsvButton path={messagesCsv(filter, language)} name={`${text('messages')}.csv`} />
        </FlexItem>
      </Flex>
      <Failure error={list.error} />
      <MessageTable messages={list.items} names={names} />
      {!list.asking && list.items.length === 0 && (
        <EmptyState variant='xs' headingLevel='h4' titleText={text('noMessages')} />
      )}
      {list.older && (
        <Button variant='link' onClick={list.older} isDisabled={list.asking}>
          {text('olderMessages')}
        </Button>
      )}
    </section>
  )
}

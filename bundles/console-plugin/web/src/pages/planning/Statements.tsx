import { EmptyState, Flex, FlexItem } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import React, { useCallback, useState } from 'react'
import { api } from '../../api/index.ts'
import { isoSeconds } from '../../format.ts'
import { useAsked } from '../../hooks/useAsked.ts'
import { useSite } from '../../hooks/useSite.ts'
import { useText } from '../../i18n/context.ts'
import type { Statement } from '../../model-planning.ts'
import type { Page } from '../../model.ts'
import { hoursText, statementsFile, statementsPath } from '../../planning/paths.ts'
import { today } from '../../planning/span.ts'
import { Failure } from '../Failure.tsx'
import { FileButton } from '../FileButton.tsx'
import { InputField } from './Fields.tsx'

const EVERY_MILLIS = 300_000

/** On-call hours and interventions of a month, to be read and to be handed over. */
export const Statements: React.FunctionComponent = () => {
  const { text, language } = useText()
  const { zone } = useSite()
  const [month, setMonth] = useState(() => today(Date.now(), zone).slice(0, 7))
  const ask = useCallback(
    (signal: AbortSignal) =>
      month ? api.get<Page<Statement>>(statementsPath(month), signal) : Promise.resolve({ items: [], next: null }),
    [month],
  )
  const { value, error } = useAsked(ask, EVERY_MILLIS)
  const file = (kind: 'csv' | 'pdf') => ({
    path: statementsFile(kind, month, language),
    name: `${text('planning.statements')} ${month}.${kind}`,
  })
  return (
    <section data-testid='vigie-statements'>
      <Flex className='vigie-filters' alignItems={{ default: 'alignItemsFlexEnd' }}>
        <FlexItem>
          <InputField id='vigie-statements-month' type='month' label={text('month')} value={month} change={setMonth} />
        </FlexItem>
        <FlexItem>
          <FileButton {...file('csv')} label={text('csv')} />
        </FlexItem>
        <FlexItem>
          <FileButton {...file('pdf')} label={text('pdf')} />
        </FlexItem>
      </Flex>
      <Failure error={error} />
      {value?.items.length === 0 && <EmptyState variant='xs' headingLevel='h4' titleText={text('noStatements')} />}
      {value && value.items.length > 0 && <StatementTable statements={value.items} month={month} />}
    </section>
  )
}

const KINDS = ['total', 'nights', 'sundays', 'holidays'] as const

const StatementTable: React.FunctionComponent<{ statements: Statement[]; month: string }> = ({ statements, month }) => {
  const { text, language } = useText()
  const { names } = useSite()
  const hours = (duration: string) => hoursText(isoSeconds(duration) ?? 0)
  return (
    <Table variant='compact' aria-label={text('planning.statements')} className='vigie-hours'>
      <Thead>
        <Tr>
          <Th modifier='wrap'>{text('person')}</Th>
          {KINDS.map(kind => (
            <Th modifier='wrap' key={kind}>{text(`hours.${kind}`)}</Th>
          ))}
          <Th modifier='wrap'>{text('interventions')}</Th>
          <Th modifier='wrap'>{text('worked')}</Th>
          <Th screenReaderText={text('pdf')} />
        </Tr>
      </Thead>
      <Tbody>
        {statements.map(({ person, onCall, worked, interventions }) => (
          <Tr key={person} data-testid='vigie-statement'>
            <Td dataLabel={text('person')}>{names.person(person)}</Td>
            {KINDS.map(kind => (
              <Td key={kind} dataLabel={text(`hours.${kind}`)}>
                {hours(onCall[kind])}
              </Td>
            ))}
            <Td dataLabel={text('interventions')}>{interventions.length}</Td>
            <Td dataLabel={text('worked')}>{hours(worked.total)}</Td>
            <Td>
              <FileButton
                isLink
                label={text('pdf')}
                path={statementsFile('pdf', month, language, person)}
                name={`${names.person(person)} ${month}.pdf`}
              />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  )
}

import { FlexItem, FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core'
import React from 'react'
import { useText } from '../i18n/context.ts'
import type { LogFilter } from '../log-filter.ts'
import { VERDICTS, type Verdict } from '../model.ts'
import type { Names } from '../names.ts'

type Props = { filter: LogFilter; change: (filter: LogFilter) => void; names: Names }

export const LogFilters: React.FunctionComponent<Props> = ({ filter, change, names }) => {
  const { text } = useText()
  return (
    <>
      <FlexItem>
        <FormGroup label={text('verdict')} fieldId='vigie-verdict'>
          <FormSelect
            id='vigie-verdict'
            value={filter.verdict}
            onChange={(_event, verdict) => change({ ...filter, verdict: verdict as Verdict | '' })}
          >
            <FormSelectOption value='' label={text('all')} />
            {VERDICTS.map(verdict => (
              <FormSelectOption key={verdict} value={verdict} label={text(`verdict.${verdict}`)} />
            ))}
          </FormSelect>
        </FormGroup>
      </FlexItem>
      <FlexItem>
        <FormGroup label={text('line')} fieldId='vigie-line'>
          <FormSelect id='vigie-line' value={filter.line} onChange={(_event, line) => change({ ...filter, line })}>
            <FormSelectOption value='' label={text('all')} />
            {names.lines.map(line => (
              <FormSelectOption key={line} value={line} label={names.line(line)} />
            ))}
          </FormSelect>
        </FormGroup>
      </FlexItem>
    </>
  )
}

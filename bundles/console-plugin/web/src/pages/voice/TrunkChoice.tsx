import { FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core'
import React from 'react'
import { useText } from '../../i18n/context.ts'
import type { Trunk } from '../../model-voice.ts'

type Props = { trunks: Trunk[]; value: string; change: (trunk: string) => void }

/** One that is down may be chosen, too: that is what a test is for. */
export const TrunkChoice: React.FunctionComponent<Props> = ({ trunks, value, change }) => {
  const { text } = useText()
  const gone = value !== '' && !trunks.some(trunk => trunk.name === value)
  return (
    <FormGroup label={text('trunk')} fieldId='vigie-test-trunk'>
      <FormSelect id='vigie-test-trunk' value={value} onChange={(_event, chosen) => change(chosen)}>
        <FormSelectOption value='' label={text('anyTrunk')} />
        {trunks.map(trunk => (
          <FormSelectOption
            key={trunk.name}
            value={trunk.name}
            label={`${trunk.name} (${text(`health.${trunk.state}`)})`}
          />
        ))}
        {gone && <FormSelectOption value={value} label={value} />}
      </FormSelect>
    </FormGroup>
  )
}

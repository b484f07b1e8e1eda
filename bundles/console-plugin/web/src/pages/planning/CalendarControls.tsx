import { Button, Flex, FlexItem, FormGroup, FormSelect, FormSelectOption, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core'
import React from 'react'
import { useSite } from '../../hooks/useSite.ts'
import { useText } from '../../i18n/context.ts'
import { firstDay, moved, today, type Scale } from '../../planning/span.ts'
import { inWords } from '../../zoned.ts'

type Props = {
  team: string
  setTeam: (team: string) => void
  scale: Scale
  setScale: (scale: Scale) => void
  day: string
  setDay: (day: string) => void
  actions: React.ReactNode
}

const SCALES = ['month', 'week'] as const

/** Which team, and which month or week. */
export const CalendarControls: React.FunctionComponent<Props> = ({ team, setTeam, scale, setScale, day, setDay, actions }) => {
  const { text, language } = useText()
  const { names, zone } = useSite()
  const first = firstDay(scale, day)
  const name =
    scale === 'month'
      ? inWords(first, language, { month: 'long', year: 'numeric' })
      : `${text('weekOf')} ${inWords(first, language, { day: 'numeric', month: 'long', year: 'numeric' })}`
  return (
    <Flex className='vigie-filters' alignItems={{ default: 'alignItemsFlexEnd' }}>
      <FlexItem>
        <FormGroup label={text('team')} fieldId='vigie-planning-team'>
          <FormSelect id='vigie-planning-team' value={team} onChange={(_event, chosen) => setTeam(chosen)}>
            {names.teams.map(each => (
              <FormSelectOption key={each} value={each} label={names.team(each)} />
            ))}
          </FormSelect>
        </FormGroup>
      </FlexItem>
      <FlexItem>
        <ToggleGroup aria-label={text('scale')}>
          {SCALES.map(each => (
            <ToggleGroupItem key={each} text={text(each)} isSelected={scale === each} onChange={() => setScale(each)} />
          ))}
        </ToggleGroup>
      </FlexItem>
      <FlexItem>
        <Button variant='control' aria-label={text('earlier')} onClick={() => setDay(moved(scale, day, -1))}>
          ‹
        </Button>{' '}
        <Button variant='control' onClick={() => setDay(today(Date.now(), zone))}>
          {text('today')}
        </Button>{' '}
        <Button variant='control' aria-label={text('later')} onClick={() => setDay(moved(scale, day, 1))}>
          ›
        </Button>
      </FlexItem>
      <FlexItem flex={{ default: 'flex_1' }}>
        <strong className='vigie-month' data-testid='vigie-planning-span'>
          {name}
        </strong>
      </FlexItem>
      <FlexItem>{actions}</FlexItem>
    </Flex>
  )
}

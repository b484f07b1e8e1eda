import { Button, EmptyState, Flex, FlexItem, FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core'
import React, { useCallback, useState } from 'react'
import { usePages } from '../../hooks/usePages.ts'
import { useSite } from '../../hooks/useSite.ts'
import { useText } from '../../i18n/context.ts'
import type { AuditEntry } from '../../model-planning.ts'
import { auditPath } from '../../planning/paths.ts'
import { Failure } from '../Failure.tsx'
import { AuditChange } from './AuditChange.tsx'
import { UndoDialog } from './UndoDialog.tsx'

/** Every change, the newest first, and a button that takes the last one back. */
export const Audit: React.FunctionComponent = () => {
  const { text } = useText()
  const { names } = useSite()
  const [team, setTeam] = useState('')
  const [undoing, setUndoing] = useState(false)
  const list = usePages<AuditEntry>(useCallback((cursor: string | null) => auditPath(team, cursor), [team]))
  return (
    <section data-testid='vigie-audit'>
      <Flex className='vigie-filters' alignItems={{ default: 'alignItemsFlexEnd' }}>
        <FlexItem>
          <FormGroup label={text('team')} fieldId='vigie-audit-team'>
            <FormSelect id='vigie-audit-team' value={team} onChange={(_event, chosen) => setTeam(chosen)}>
              <FormSelectOption value='' label={text('all')} />
              {names.teams.map(each => (
                <FormSelectOption key={each} value={each} label={names.team(each)} />
              ))}
            </FormSelect>
          </FormGroup>
        </FlexItem>
        <FlexItem>
          <Button variant='secondary' onClick={list.restart} isLoading={list.asking}>
            {text('refresh')}
          </Button>
        </FlexItem>
        <FlexItem>
          <Button variant='link' onClick={() => setUndoing(true)}>
            {text('change.undo')}
          </Button>
        </FlexItem>
      </Flex>
      <Failure error={list.error} />
      {list.items.map(entry => (
        <div key={entry.id} className='vigie-audit-entry' data-testid='vigie-audit-entry'>
          <AuditChange entry={entry} />
        </div>
      ))}
      {!list.asking && list.items.length === 0 && (
        <EmptyState variant='xs' headingLevel='h4' titleText={text('noAudit')} />
      )}
      {list.older && (
        <Button variant='link' onClick={list.older} isDisabled={list.asking}>
          {text('olderChanges')}
        </Button>
      )}
      {undoing && <UndoDialog team={team} revision={0} changed={list.restart} close={() => setUndoing(false)} />}
    </section>
  )
}

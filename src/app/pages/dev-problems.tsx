import { TriangleAlert } from 'lucide'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { problemText } from '#domain/problem.ts'
import { devProblemsQuery, followDevChanges } from '../data/dev-changes.ts'
import { Banner } from '../ui/banner.tsx'
import { Icon } from '../ui/icon.tsx'

/** Dev server only: follows the digests as they change, and shows those that would fail a build. */
export function DevProblems() {
  const client = useQueryClient()
  useEffect(() => followDevChanges(client), [client])
  const errors = useQuery(devProblemsQuery).data?.filter((problem) => problem.severity === 'error') ?? []
  if (errors.length === 0) return null
  return (
    <div className="fixed inset-x-0 top-0 z-(--z-tip) max-h-[40dvh] overflow-y-auto">
      {errors.map((problem) => (
        <Banner key={problemText(problem)} tone="danger" icon={<Icon of={TriangleAlert} />}>
          {problemText(problem)}
        </Banner>
      ))}
    </div>
  )
}
